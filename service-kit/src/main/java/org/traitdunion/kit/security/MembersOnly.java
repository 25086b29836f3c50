package org.traitdunion.kit.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** For members in good standing. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Requires(Access.MEMBERS)
public @interface MembersOnly {}
