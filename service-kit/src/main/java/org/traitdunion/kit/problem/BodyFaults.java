package org.traitdunion.kit.problem;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Validator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything that is wrong with one body that cannot be read: each value by itself, then what the validator says of the rest. A
 * property that was told already is not told again as missing.
 */
final class BodyFaults {
    private final JsonMapper json;
    private final Validator validator;
    private final Refusal refusal = Refusal.invalidRequest();

    BodyFaults(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    Refusal in(JsonNode body, JavaType type) {
        if (!body.isMissingNode() && reads("", body, type) && !refusal.full()) {
            validate(body, type);
        }
        return refusal;
    }

    /** Whether something is left of this value once what is wrong in it is taken out. */
    private boolean reads(String path, JsonNode value, JavaType type) {
        if (type.getRawClass().isRecord() && value instanceof ObjectNode object) {
            properties(path, object, type.getRawClass());
            return true;
        }
        if (type.isCollectionLikeType() && value instanceof ArrayNode list) {
            elements(path, list, type.getContentType());
            return true;
        }
        try {
            json.readerFor(type).readValue(value);
            return true;
        } catch (JacksonException wrong) {
            refusal.error(UnreadableBody.faultOf(path, wrong));
            return false;
        }
    }

    private void properties(String path, ObjectNode object, Class<?> type) {
        var known = componentsOf(type);
        for (var name : List.copyOf(object.propertyNames())) {
            if (refusal.full()) {
                return;
            }
            var field = path.isEmpty() ? name : path + "." + name;
            var component = known.get(name);
            if (component == null) {
                refusal.error(field, "error.unknown-property");
            }
            if (component == null || !reads(field, object.get(name), json.constructType(component))) {
                object.remove(name);
            }
        }
    }

    private void elements(String path, ArrayNode list, JavaType type) {
        for (int i = 0; i < list.size() && !refusal.full(); i++) {
            if (!reads(path + "[" + i + "]", list.get(i), type)) {
                list.setNull(i);
            }
        }
    }

    private static Map<String, Type> componentsOf(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, RecordComponent::getGenericType));
    }

    private void validate(JsonNode body, JavaType type) {
        var told = refusal.errors().stream().map(FieldError::field).collect(Collectors.toSet());
        remaining(body, type).stream()
                .filter(error -> !told.contains(error.field()))
                .forEach(refusal::error);
    }

    private List<FieldError> remaining(JsonNode body, JavaType type) {
        try {
            Object rest = json.readerFor(type).readValue(body);
            var found = new BeanPropertyBindingResult(rest, "body");
            validator.validate(rest, found);
            return Translation.invalidFields(found).errors();
        } catch (JacksonException absent) {
            // A primitive, which cannot do without a value.
            return List.of(UnreadableBody.faultOf("", absent));
        }
    }
}
