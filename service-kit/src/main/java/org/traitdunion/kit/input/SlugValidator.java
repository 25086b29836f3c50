package org.traitdunion.kit.input;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks what {@link Slug} promises. */
public final class SlugValidator implements ConstraintValidator<Slug, CharSequence> {
    private static final Pattern PATTERN = Pattern.compile(Slug.PATTERN);

    private boolean required;

    @Override
    public void initialize(Slug rule) {
        required = rule.required();
    }

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
        return text == null ? !required : PATTERN.matcher(text).matches();
    }
}
