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
            switch (cause) {
                case BodyTooLargeException ignored -> {
                    return Translation.bodyTooLarge();
                }
                case UnrecognizedPropertyException unknown -> {
                    return Refusal.invalid(path(unknown.getPath()), "error.unknown-property");
                }
                case InputCoercionException wrong -> {
                    return Refusal.invalid(path(wrong.processor()), "error.wrong-value");
                }
                case InvalidFormatException wrong -> {
                    return wrongValue(path(wrong.getPath()), wrong.getTargetType());
                }
                case MismatchedInputException wrong -> {
                    return Refusal.invalid(path(wrong.getPath()), "error.wrong-type");
                }
                default -> {
                    // The reason may lie deeper.
                }
            }
        }
        return Refusal.invalidRequest()
                .error("", unreadable.getCause() == null ? "error.body-missing" : "error.malformed-json");
    }

    private static Refusal wrongValue(String field, @Nullable Class<?> type) {
        return type != null && type.isEnum()
                ? Refusal.invalidRequest().error(field, "error.not-among", WireEnums.names(type))
                : Refusal.invalid(field, "error.wrong-value");
    }

    /** Where a parser stopped at a number that is too great for its property. */
    private static String path(JsonParser parser) {
        return parser.streamReadContext()
                .pathAsPointer()
                .toString()
                .replaceAll("/([0-9]+)", "[$1]")
                .replace('/', '.')
                .replaceFirst("^\\.", "");
    }

    private static String path(List<JacksonException.Reference> references) {
        return references.stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
