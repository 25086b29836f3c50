package org.traitdunion.kit.documents;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.traitdunion.kit.input.Slug;
import org.traitdunion.kit.input.Text;
import org.traitdunion.kit.input.Uuid;
import org.traitdunion.kit.wire.WireEnums;

/**
 * What the code says about its records and the generator does not know: which components are always there (all that
 * are not {@code @Nullable}), how long texts may be, what identifiers look like, how constants are written.
 */
final class RecordSchemas implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        var schema = chain.next().resolve(type, context, chain);
        var java = Json.mapper().constructType(type.getType());
        if (schema != null && java != null && java.getRawClass().getName().startsWith("org.traitdunion.")) {
            if (java.getRawClass().isEnum()) {
                name(schema, java.getRawClass());
            } else if (java.getRawClass().isRecord()) {
                complete(defined(schema, context), java.getRawClass());
            }
        }
        return schema;
    }

    private static void name(Schema<?> schema, Class<?> constants) {
        @SuppressWarnings("unchecked") // The schema of an enum is one of strings.
        var names = (Schema<String>) schema;
        names.setEnum(Arrays.stream(constants.getEnumConstants())
                .map(constant -> WireEnums.name((Enum<?>) constant))
                .toList());
    }

    private static @Nullable Schema<?> defined(Schema<?> schema, ModelConverterContext context) {
        var reference = schema.get$ref();
        return reference == null
                ? schema
                : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static void complete(@Nullable Schema<?> schema, Class<?> type) {
        if (schema == null || schema.getProperties() == null) {
            return;
        }
        schema.setRequired(List.copyOf(completed(schema, type)));
    }

    /** Completes the properties that come from a record, and tells which of them are always there. */
    private static Set<String> completed(Schema<?> schema, Class<?> type) {
        var required = new LinkedHashSet<String>();
        for (var component : type.getRecordComponents()) {
            var property = schema.getProperties().get(component.getName());
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                required.addAll(completed(schema, component.getType()));
            } else if (property != null) {
                constrain(property, component.getAccessor().getDeclaringClass(), component);
                if (isNullable(component)) {
                    schema.getProperties().put(component.getName(), orNull(property));
                } else {
                    required.add(component.getName());
                }
            }
        }
        return required;
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Schema<?> orNull(Schema<?> property) {
        if (property.get$ref() != null) {
            return new Schema<>().anyOf(List.of(property, new Schema<>().types(Set.of("null"))));
        }
        var types = property.getTypes();
        if (types != null && !types.contains("null")) {
            var more = new LinkedHashSet<>(types);
            more.add("null");
            property.setTypes(more);
        }
        return property;
    }

    private static void constrain(Schema<?> property, Class<?> type, RecordComponent component) {
        try {
            var field = type.getDeclaredField(component.getName());
            constrain(property, field);
            if (property.getItems() != null && field.getAnnotatedType() instanceof AnnotatedParameterizedType list) {
                constrain(property.getItems(), list.getAnnotatedActualTypeArguments()[0]);
            }
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException("A record has a field for each component", impossible);
        }
    }

    /** Writes a default as it is on the wire, not as the constant is called. */
    static void nameDefault(Schema<?> schema, Class<?> type) {
        if (schema.getDefault() != null && type.isEnum()) {
            for (var constant : type.getEnumConstants()) {
                if (constant.toString().equals(schema.getDefault().toString())) {
                    schema.setDefault(WireEnums.name((Enum<?>) constant));
                }
            }
        }
    }

    /** Adds what these annotations say. */
    static void constrain(Schema<?> schema, AnnotatedElement annotations) {
        var text = annotations.getAnnotation(Text.class);
        if (text != null) {
            schema.minLength(text.min()).maxLength(text.max());
        }
        if (annotations.getAnnotation(Uuid.class) != null) {
            schema.format("uuid").pattern("^" + Uuid.PATTERN + "$");
        }
        if (annotations.getAnnotation(Slug.class) != null) {
            schema.maxLength(40).pattern("^" + Slug.PATTERN + "$");
        }
    }
}
