package org.traitdunion.kit.problem;

import jakarta.validation.ConstraintViolationException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.BindException;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.traitdunion.kit.mongo.Mongo;
import org.traitdunion.kit.wire.WireEnums;

/** What a failure says about the request: each exception that Spring, Jackson or the driver throws, as a refusal. */
final class Translation {
    private Translation() {}

    static Refusal of(Throwable failure) {
        return switch (failure) {
            case Refusal refusal -> refusal;
            case HandlerMethodValidationException invalid -> invalidArguments(invalid);
            case MethodArgumentNotValidException invalid -> invalidFields(invalid.getBindingResult());
            case BindException invalid -> invalidFields(invalid.getBindingResult());
            case ConstraintViolationException invalid -> violations(invalid);
            case HttpMessageNotReadableException unreadable -> UnreadableBody.of(unreadable);
            case MethodArgumentTypeMismatchException wrong -> wrongParameter(wrong);
            case MissingServletRequestParameterException missing ->
                Refusal.parameter(missing.getParameterName(), "error.missing");
            case MissingRequestHeaderException missing -> Refusal.parameter(missing.getHeaderName(), "error.missing");
            case InvalidParameterException undecoded -> Refusal.malformedRequest();
            // A parameter's name that the firewall refuses, which it looks at only when somebody asks for parameters.
            case RequestRejectedException refused -> Refusal.malformedRequest();
            case HttpRequestMethodNotSupportedException other -> methodNotAllowed(other);
            case HttpMediaTypeNotSupportedException other ->
                new Refusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type")
                        .header("Accept", MediaType.toString(other.getSupportedMediaTypes()));
            case HttpMediaTypeNotAcceptableException ignored ->
                new Refusal(HttpStatus.NOT_ACCEPTABLE, "not-acceptable");
            case AccessDeniedException ignored -> Refusal.forbidden();
            case ErrorResponse known -> ofStatus(known.getStatusCode().value());
            default -> ofCause(failure);
        };
    }

    /** Only what is about the request or about a part that is away; anything else is ours. */
    private static Refusal ofCause(Throwable failure) {
        if (Mongo.away(failure)) {
            return Refusal.unavailable();
        }
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLargeException) {
                return bodyTooLarge();
            }
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return failure instanceof BodyTooLargeException
                ? bodyTooLarge()
                : new Refusal(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error");
    }

    static Refusal bodyTooLarge() {
        return new Refusal(HttpStatus.CONTENT_TOO_LARGE, "body-too-large").header("Connection", "close");
    }

    static Refusal ofStatus(int status) {
        return switch (status) {
            case 401 -> Refusal.unauthenticated();
            case 403 -> Refusal.forbidden();
            case 404 -> Refusal.notFound();
            case 405 -> new Refusal(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed");
            case 406 -> new Refusal(HttpStatus.NOT_ACCEPTABLE, "not-acceptable");
            case 413 -> bodyTooLarge();
            case 415 -> new Refusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type");
            case 429 -> new Refusal(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests");
            case 503 -> Refusal.unavailable();
            default ->
                status >= 400 && status < 500
                        ? Refusal.malformedRequest()
                        : new Refusal(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error");
        };
    }

    private static Refusal wrongParameter(MethodArgumentTypeMismatchException wrong) {
        var refusal = new Refusal(HttpStatus.BAD_REQUEST, "invalid-parameter");
        var type = wrong.getRequiredType();
        return type != null && type.isEnum()
                ? refusal.error(wrong.getName(), "error.not-among", WireEnums.names(type))
                : refusal.error(wrong.getName(), "error.wrong-value");
    }

    private static Refusal methodNotAllowed(HttpRequestMethodNotSupportedException other) {
        var refusal = new Refusal(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed");
        var supported = other.getSupportedMethods();
        return supported == null
                ? refusal
                : refusal.header("Allow", Arrays.stream(supported).sorted().collect(Collectors.joining(", ")));
    }

    static Refusal invalidFields(org.springframework.validation.Errors found) {
        var refusal = Refusal.invalidRequest();
        for (var error : found.getAllErrors()) {
            var field = error instanceof org.springframework.validation.FieldError named ? named.getField() : "";
            refusal.error(field, sentence(error.getDefaultMessage()));
        }
        return refusal;
    }

    private static Refusal invalidArguments(HandlerMethodValidationException invalid) {
        var ofBody = invalid.getParameterValidationResults().stream()
                .anyMatch(result -> result.getMethodParameter().hasParameterAnnotation(RequestBody.class));
        var refusal = ofBody ? Refusal.invalidRequest() : new Refusal(HttpStatus.BAD_REQUEST, "invalid-parameter");
        for (var result : invalid.getParameterValidationResults()) {
            if (result instanceof ParameterErrors body) {
                body.getFieldErrors()
                        .forEach(error -> refusal.error(error.getField(), sentence(error.getDefaultMessage())));
                body.getGlobalErrors().forEach(error -> refusal.error("", sentence(error.getDefaultMessage())));
            } else {
                result.getResolvableErrors()
                        .forEach(error -> refusal.error(
                                nameOf(result.getMethodParameter()), sentence(error.getDefaultMessage())));
            }
        }
        return refusal;
    }

    private static Refusal violations(ConstraintViolationException invalid) {
        var refusal = Refusal.invalidRequest();
        invalid.getConstraintViolations()
                .forEach(violation -> refusal.error(violation.getPropertyPath().toString(), violation.getMessage()));
        return refusal;
    }

    private static String nameOf(MethodParameter parameter) {
        var name = parameter.getParameterName();
        return name == null ? "" : name;
    }

    private static String sentence(@org.jspecify.annotations.Nullable String message) {
        return message == null ? "error.wrong-value" : message;
    }
}
