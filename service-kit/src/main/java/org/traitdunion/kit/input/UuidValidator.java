package org.traitdunion.kit.input;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks what {@link Uuid} promises. */
public final class UuidValidator implements ConstraintValidator<Uuid, CharSequence> {
    private static final Pattern PATTERN = Pattern.compile(Uuid.PATTERN);

    private boolean required;

    @Override
    public void initialize(Uuid rule) {
        required = rule.required();
    }

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
        return text == null ? !required : PATTERN.matcher(text).matches();
    }
}
