package org.traitdunion.kit.input;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The text of a UUID (RFC 9562) in its canonical form: lower case with hyphens. */
@Documented
@Constraint(validatedBy = UuidValidator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Uuid {
    /** What all such texts match, as a regular expression. */
    String PATTERN = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    /** Whether null is refused. */
    boolean required() default true;

    String message() default "{traitdunion.uuid}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
