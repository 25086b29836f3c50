package org.traitdunion.kit.input;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks what {@link Text} promises. */
public final class TextValidator implements ConstraintValidator<Text, CharSequence> {
    private static final Set<Integer> BLANK = Set.of(0x2800, 0x115F, 0x1160, 0x3164, 0xFFA0);

    private @Nullable Text rule;

    @Override
    public void initialize(Text rule) {
        this.rule = rule;
    }

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
        var fault = fault(text);
        if (fault != null) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate("{traitdunion.text." + fault + "}")
                    .addConstraintViolation();
        }
        return fault == null;
    }

    private @Nullable String fault(@Nullable CharSequence text) {
        if (rule == null) {
            throw new IllegalStateException("Not initialised");
        }
        if (text == null) {
            return rule.required() ? "required" : null;
        }
        var length = text.codePoints().count();
        if (length > rule.max()) {
            return "long";
        }
        if (rule.min() > 0 && text.codePoints().noneMatch(TextValidator::isVisible)) {
            return "required";
        }
        if (length < rule.min()) {
            return "short";
        }
        return text.codePoints().allMatch(this::isAllowed) ? null : "characters";
    }

    private boolean isAllowed(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> (character == '\n' || character == '\t') && rule != null && rule.multiline();
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> false;
            // What the Unicode of this Java does not know yet may be a letter by now; noncharacters never will.
            case Character.UNASSIGNED -> (character & 0xFFFE) != 0xFFFE && (character < 0xFDD0 || character > 0xFDEF);
            case Character.FORMAT -> !turnsDirection(character);
            default -> true;
        };
    }

    /** Embeddings, overrides and isolates let a name pose as another. */
    private static boolean turnsDirection(int character) {
        return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            // A blank Braille pattern, and the fillers of Hangul.
            default -> !BLANK.contains(character);
        };
    }
}
