package org.traitdunion.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.traitdunion.kit.wire.WireEnums;

class WireValuesOnlyTest {
    private final WireValuesOnly conversions = conversions();

    enum When {
        UPCOMING
    }

    private static WireValuesOnly conversions() {
        var ofSpring = new DefaultFormattingConversionService();
        ofSpring.addConverterFactory(new WireEnums.FromParameter());
        return new WireValuesOnly(ofSpring);
    }

    private @Nullable Object converted(Object source, Class<?> type) {
        return conversions.convert(source, TypeDescriptor.forObject(source), TypeDescriptor.valueOf(type));
    }

    @Test
    void whatIsWrittenAsOnTheWireIsTaken() {
        var id = "0193f0a0-0000-7000-8000-000000000001";
        assertThat(converted("upcoming", When.class)).isEqualTo(When.UPCOMING);
        assertThat(converted("12", long.class)).isEqualTo(12L);
        assertThat(converted("true", Boolean.class)).isEqualTo(true);
        assertThat(converted(id, UUID.class)).isEqualTo(UUID.fromString(id));
        assertThat(converted(new String[] {"a", "b"}, List.class)).isEqualTo(List.of("a", "b"));
    }

    @ParameterizedTest
    @ValueSource(
            classes = {When.class, long.class, Integer.class, boolean.class, Boolean.class, UUID.class, String.class})
    void severalValuesAreNotOne(Class<?> type) {
        for (var values :
                List.of(new String[] {" 1", "2"}, new String[] {"upcoming", "upcoming"}, new String[] {"true", "x"})) {
            assertThatThrownBy(() -> converted(values, type)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
