package org.traitdunion.kit.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;

/**
 * Takes a constant in a parameter by its name on the wire and by no other: after a {@link ConversionFailedException} Spring
 * would go on to look for one that has that name in the code, {@code ?when=UPCOMING}.
 */
final class WireNamesOnly implements ConversionService {
    private final ConversionService conversions;

    WireNamesOnly(ConversionService conversions) {
        this.conversions = conversions;
    }

    @Override
    public @Nullable Object convert(
            @Nullable Object source, @Nullable TypeDescriptor sourceType, TypeDescriptor targetType) {
        try {
            return conversions.convert(source, sourceType, targetType);
        } catch (ConversionFailedException failed) {
            if (targetType.getType().isEnum()) {
                throw new IllegalArgumentException(failed);
            }
            throw failed;
        }
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
