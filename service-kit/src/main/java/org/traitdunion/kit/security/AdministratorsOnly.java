package org.traitdunion.kit.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** For administrators, members or not. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Requires(Access.ADMINISTRATORS)
public @interface AdministratorsOnly {}
