package org.traitdunion.kit.problem;

/**
 * One thing that is wrong with a request.
 *
 * @param field the path of the property or the name of the parameter, such as {@code sessions[0].title}
 * @param message what to change: a sentence, or the key of one in the service's texts
 */
public record FieldError(String field, String message) {}
