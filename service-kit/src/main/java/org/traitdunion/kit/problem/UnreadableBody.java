package org.traitdunion.kit.problem;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.traitdunion.kit.wire.WireEnums;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a body that could not be read as the expected JSON, with the property where it is known. */
final class UnreadableBody {
    private UnreadableBody() {}

    static Refusal of(HttpMessageNotReadableException unreadable) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLargeException) {
                return Translation.bodyTooLarge();
            }
        }
        var fault = fault("", unreadable);
        return fault != null
                ? Refusal.invalidRequest().error(fault)
                : Refusal.invalidRequest()
                        .error("", unreadable.getCause() == null ? "error.body-missing" : "error.malformed-json");
    }

    /** What is wrong with the value at this path, or with one inside of it. */
    static FieldError faultOf(String path, JacksonException failure) {
        var fault = fault(path, failure);
        return fault != null ? fault : new FieldError(path, "error.wrong-value", List.of());
    }

    /** The same; null when no value is wrong but the JSON itself. */
    static @Nullable FieldError fault(String path, Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case UnrecognizedPropertyException unknown -> {
                    return new FieldError(path(path, unknown.getPath()), "error.unknown-property", List.of());
                }
                case InputCoercionException wrong -> {
                    return new FieldError(path(path, wrong.processor()), "error.wrong-value", List.of());
                }
                case InvalidFormatException wrong -> {
                    return wrongValue(path(path, wrong.getPath()), wrong.getTargetType());
                }
                case MismatchedInputException wrong -> {
                    return new FieldError(path(path, wrong.getPath()), "error.wrong-type", List.of());
                }
                default -> {
                    // The reason may lie deeper.
                }
            }
        }
        return null;
    }

    private static FieldError wrongValue(String field, @Nullable Class<?> type) {
        return type != null && type.isEnum()
                ? new FieldError(field, "error.not-among", WireEnums.names(type))
                : new FieldError(field, "error.wrong-value", List.of());
    }

    /** Where a parser stopped at a number that is too great for its property; a value by itself has none. */
    private static String path(String start, JsonParser parser) {
        var place = parser.streamReadContext();
        if (place == null) {
            return start;
        }
        var path =
                place.pathAsPointer().toString().replaceAll("/([0-9]+)", "[$1]").replace('/', '.');
        return joined(start, path);
    }

    private static String path(String start, List<JacksonException.Reference> references) {
        var path = references.stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return joined(start, path);
    }

    private static String joined(String start, String path) {
        return start.isEmpty() && path.startsWith(".") ? path.substring(1) : start + path;
    }
}
