package org.traitdunion.kit.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * A request is refused for a reason that has a name. Thrown by use cases and controllers; the kit answers with the
 * problem of RFC 9457 that the name stands for, in the reader's language. Its texts are found under
 * {@code <slug>.title} and {@code <slug>.detail}. It carries no stack trace: it tells about the request, not about
 * the code.
 */
public final class Refusal extends RuntimeException {
    /** More than any form has fields; whoever sends more that is wrong is told of the rest when this much is mended. */
    private static final int MOST_ERRORS = 200;

    private final HttpStatus status;
    private final String slug;
    private final transient Object[] arguments;
    private final transient List<FieldError> errors = new ArrayList<>();
    private final transient Map<String, Object> extensions = new LinkedHashMap<>();
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    /** A refusal of that status and name; the arguments fill the places {@code {0}}... of its detail. */
    public Refusal(HttpStatus status, String slug, Object... arguments) {
        super(slug, null, false, false);
        this.status = status;
        this.slug = slug;
        this.arguments = arguments.clone();
    }

    /** 409: the state of things does not allow it. */
    public static Refusal conflict(String slug, Object... arguments) {
        return new Refusal(HttpStatus.CONFLICT, slug, arguments);
    }

    /** 404: there is no such thing, or none that the caller may know of. */
    public static Refusal notFound() {
        return new Refusal(HttpStatus.NOT_FOUND, "not-found");
    }

    /** 401: no valid token. */
    public static Refusal unauthenticated() {
        return new Refusal(HttpStatus.UNAUTHORIZED, "unauthenticated").header("WWW-Authenticate", "Bearer");
    }

    /** 403: the caller lacks the role, or the thing is another's. */
    public static Refusal forbidden() {
        return new Refusal(HttpStatus.FORBIDDEN, "forbidden");
    }

    /** 403: for members only. */
    public static Refusal notAMember() {
        return new Refusal(HttpStatus.FORBIDDEN, "not-a-member");
    }

    /** 403: the member is suspended. */
    public static Refusal suspended() {
        return new Refusal(HttpStatus.FORBIDDEN, "suspended");
    }

    /** 412: the thing was changed by somebody else since the caller read it. */
    public static Refusal stale() {
        return new Refusal(HttpStatus.PRECONDITION_FAILED, "stale");
    }

    /** 428: the change must say on which version it is based. */
    public static Refusal preconditionRequired() {
        return new Refusal(HttpStatus.PRECONDITION_REQUIRED, "precondition-required");
    }

    /** 400: a property of the body is wrong; the message is a key of the service's texts. */
    public static Refusal invalid(String field, String message) {
        return invalidRequest().error(field, message);
    }

    /** 400: a parameter, in path, query or header, is wrong; the message is a key of the service's texts. */
    public static Refusal parameter(String name, String message) {
        return new Refusal(HttpStatus.BAD_REQUEST, "invalid-parameter").error(name, message);
    }

    /** 503: something that the service stands on is away for the moment. */
    public static Refusal unavailable() {
        return new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "unavailable").header("Retry-After", "2");
    }

    /** 400: what cannot be taken apart into an address, headers and parameters, so that nothing in it has a name. */
    static Refusal malformedRequest() {
        return new Refusal(HttpStatus.BAD_REQUEST, "malformed-request");
    }

    static Refusal invalidRequest() {
        return new Refusal(HttpStatus.BAD_REQUEST, "invalid-request");
    }

    /** Adds an extension member to the problem. */
    public Refusal with(String name, Object value) {
        extensions.put(name, value);
        return this;
    }

    /** Adds something that is wrong; the message is a sentence or a key of the service's texts. */
    public Refusal error(String field, String message) {
        return error(field, message, List.of());
    }

    /** Adds something that is not among the allowed values. */
    Refusal error(String field, String message, List<String> allowed) {
        return error(new FieldError(field, message, allowed));
    }

    Refusal error(FieldError error) {
        if (!full()) {
            errors.add(error);
        }
        return this;
    }

    /** Whether nothing more is told of what is wrong. */
    boolean full() {
        return errors.size() >= MOST_ERRORS;
    }

    Refusal header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public HttpStatus status() {
        return status;
    }

    /** The last part of the problem's type. */
    public String slug() {
        return slug;
    }

    Object[] arguments() {
        return arguments.clone();
    }

    /** What is wrong with the request, thing by thing; empty for most refusals. */
    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    Map<String, Object> extensions() {
        return extensions;
    }

    Map<String, String> headers() {
        return headers;
    }
}
