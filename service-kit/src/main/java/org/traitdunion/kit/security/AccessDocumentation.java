package org.traitdunion.kit.security;

import io.swagger.v3.oas.models.Operation;
import java.util.Locale;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Tells in the OpenAPI document who may use an operation ({@code x-access}). */
final class AccessDocumentation implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        AccessInterceptor.declared(handler.getMethod())
                .ifPresent(access -> operation.addExtension(
                        "x-access", access.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        return operation;
    }
}
