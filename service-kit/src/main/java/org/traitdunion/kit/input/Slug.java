package org.traitdunion.kit.input;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A short name for addresses: 1 to 40 lower-case letters, digits and inner hyphens. */
@Documented
@Constraint(validatedBy = SlugValidator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Slug {
    /** What all such texts match, as a regular expression. */
    String PATTERN = "[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?";

    /** Whether null is refused. */
    boolean required() default true;

    String message() default "{traitdunion.slug}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
