package org.traitdunion.kit.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** For members in good standing, and for administrators although they are not members. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Requires(Access.MEMBERS_OR_ADMINISTRATORS)
public @interface MembersOrAdministrators {}
