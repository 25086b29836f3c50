package org.traitdunion.kit.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;

/**
 * Takes a value in a parameter only as it is written on the wire. Spring takes more: a constant by its name in the code,
 * {@code ?when=UPCOMING}, for which it looks after a {@link ConversionFailedException}; numbers with gaps, signs, in other
 * bases and digits, {@code 1%202} for 12; {@code yes} and {@code on} for a truth; of several values the first, where one is
 * asked for.
 */
final class WireValuesOnly implements ConversionService {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,19}");
    private static final Pattern TRUTH = Pattern.compile("true|false");

    private final ConversionService conversions;

    WireValuesOnly(ConversionService conversions) {
        this.conversions = conversions;
    }

    @Override
    public @Nullable Object convert(
            @Nullable Object source, @Nullable TypeDescriptor sourceType, TypeDescriptor targetType) {
        boolean several = source instanceof String[] && !targetType.isArray() && !targetType.isCollection();
        if (several || (source instanceof String text && !isWritten(text, targetType.getObjectType()))) {
            throw new IllegalArgumentException("Not as it is written on the wire");
        }
        try {
            return conversions.convert(source, sourceType, targetType);
        } catch (ConversionFailedException failed) {
            if (targetType.getType().isEnum()) {
                throw new IllegalArgumentException(failed);
            }
            throw failed;
        }
    }

    private static boolean isWritten(String text, Class<?> type) {
        if (Number.class.isAssignableFrom(type)) {
            return NUMBER.matcher(text).matches();
        }
        return type != Boolean.class || TRUTH.matcher(text).matches();
    }

    @Override
    public <T> @Nullable T convert(@Nullable Object source, Class<T> targetType) {
        return conversions.convert(source, targetType);
    }

    @Override
    public boolean canConvert(@Nullable Class<?> sourceType, Class<?> targetType) {
        return conversions.canConvert(sourceType, targetType);
    }

    @Override
    public boolean canConvert(@Nullable TypeDescriptor sourceType, TypeDescriptor targetType) {
        return conversions.canConvert(sourceType, targetType);
    }
}
