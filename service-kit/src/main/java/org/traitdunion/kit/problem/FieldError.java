package org.traitdunion.kit.problem;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * One thing that is wrong with a request.
 *
 * @param field the path of the property or the name of the parameter, such as {@code sessions[0].title}
 * @param message what to change: a sentence, or the key of one in the service's texts
 * @param allowed the values of which the message speaks; mostly none
 */
public record FieldError(
        String field, String message, @JsonIgnore List<String> allowed) {

    /** What stands in the places of the message. */
    Object[] arguments() {
        return allowed.isEmpty() ? new Object[0] : new Object[] {String.join(", ", allowed)};
    }

    /** The same, as it is told. */
    FieldError told(String sentence) {
        return new FieldError(field, sentence, allowed);
    }
}
