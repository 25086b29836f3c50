package org.traitdunion.kit.input;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text that a person wrote. Its length is counted in code points, as the person sees it. Control characters, halves
 * of surrogate pairs, and the embeddings, overrides and isolates that turn the direction of writing are refused; the
 * marks of Arabic and Hebrew, which only say how the characters beside them run, are not. A text that must not be empty needs
 * something visible. Texts of request bodies arrive composed (NFC) and stripped at both ends.
 */
@Documented
@Constraint(validatedBy = TextValidator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Text {
    /** The fewest code points. */
    int min() default 1;

    /** The most code points. */
    int max();

    /** Whether line breaks and tabs are allowed. */
    boolean multiline() default false;

    /** Whether null is refused. */
    boolean required() default true;

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
