package org.traitdunion.gateway.problem;

import org.springframework.http.HttpStatus;

/** What the gateway refuses by itself; the services share these types, so that a page reads one language of problems. */
public enum Problem {
    INVALID_REQUEST(HttpStatus.BAD_REQUEST),
    INVALID_PARAMETER(HttpStatus.BAD_REQUEST),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED),
    FORBIDDEN(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    REQUEST_TIMEOUT(HttpStatus.REQUEST_TIMEOUT),
    BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    RANGE_NOT_SATISFIABLE(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    Problem(HttpStatus status) {
        this.status = status;
    }

    public HttpStatus status() {
        return status;
    }

    /** Whether the same request may well succeed a little later. */
    boolean passes() {
        return this == TOO_MANY_REQUESTS || this == INTERNAL_ERROR || this == UNAVAILABLE;
    }

    /** The last part of the problem's type, {@code urn:traitdunion:problem:<slug>}. */
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public String type() {
        return "urn:traitdunion:problem:" + slug();
    }

    /** The problem that tells an HTTP status best: what Tomcat or Spring refused before any code of ours. */
    static Problem of(int status) {
        for (Problem problem : values()) {
            if (problem.status.value() == status && problem != INVALID_PARAMETER) {
                return problem;
            }
        }
        boolean notSpokenHere = status == 501 || status == 505; // another HTTP, or a coding that is none
        return status >= 500 && !notSpokenHere ? INTERNAL_ERROR : INVALID_REQUEST;
    }
}
