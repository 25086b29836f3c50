package org.traitdunion.kit.facts;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.traitdunion.kit.wire.WireEnums;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Facts as JSON: written without absent values, read whole, without minding what a newer publisher added. */
public final class FactJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .annotationIntrospector(AnnotationIntrospector.pair(new WholeRecords(), WireEnums.introspector()))
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private FactJson() {}

    /** The JSON of this fact. */
    public static String write(Object fact) {
        return MAPPER.writeValueAsString(fact);
    }

    /** Reads a fact as its consumer sees it; null for the JSON {@code null}, which is none. */
    public static <T> @Nullable T read(byte[] json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }
}
