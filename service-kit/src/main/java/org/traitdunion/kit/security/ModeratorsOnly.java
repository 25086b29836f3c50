package org.traitdunion.kit.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** For members who run the forum's rooms. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Requires(Access.MODERATORS)
public @interface ModeratorsOnly {}
