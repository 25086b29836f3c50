package org.traitdunion.kit.wire;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/** Constants on the wire: {@code JOB_MEETING} is {@code job-meeting}, in JSON and in parameters. */
public final class WireEnums {
    private WireEnums() {}

    /** The name of this constant on the wire. */
    public static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The names of all constants of an enum on the wire. */
    public static List<String> names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> name((Enum<?>) constant))
                .toList();
    }

    /** Names the constants of enums that say nothing about their names themselves. */
    public static JacksonAnnotationIntrospector introspector() {
        return new Introspector();
    }

    private static final class Introspector extends JacksonAnnotationIntrospector {
        @Override
        public Object findEnumNamingStrategy(MapperConfig<?> config, AnnotatedClass type) {
            var chosen = super.findEnumNamingStrategy(config, type);
            return chosen != null || !type.getName().startsWith("org.traitdunion.")
                    ? chosen
                    : EnumNamingStrategies.KebabCaseStrategy.class;
        }
    }

    /** Reads parameters. */
    @SuppressWarnings({"rawtypes", "unchecked"}) // A converter factory for all enums cannot name one.
    public static final class FromParameter implements ConverterFactory<String, Enum> {
        @Override
        public <T extends Enum> Converter<String, T> getConverter(Class<T> type) {
            return text -> {
                for (T constant : type.getEnumConstants()) {
                    if (name(constant).equals(text)) {
                        return constant;
                    }
                }
                throw new IllegalArgumentException("No such constant");
            };
        }
    }
}
