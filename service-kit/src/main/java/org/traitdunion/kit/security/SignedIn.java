package org.traitdunion.kit.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** For everybody with a valid token who is not suspended, member or not. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Requires(Access.SIGNED_IN)
public @interface SignedIn {}
