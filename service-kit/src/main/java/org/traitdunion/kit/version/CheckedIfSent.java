package org.traitdunion.kit.version;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of an {@link IfMatch} parameter that the change need not name a version. When it does, that must be the last, unless
 * everything is as it asks for already: a repeated request names the version of then.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface CheckedIfSent {}
