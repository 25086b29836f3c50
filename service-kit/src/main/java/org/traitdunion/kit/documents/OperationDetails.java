package org.traitdunion.kit.documents;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;
import org.traitdunion.kit.page.PageRequest;
import org.traitdunion.kit.version.CheckedIfSent;
import org.traitdunion.kit.version.IfMatch;

/** What holds for many operations: parameters of pages, the version header, the token, problems. */
final class OperationDetails implements GlobalOperationCustomizer {
    static final String PROBLEM = "Problem";
    static final String TOKEN = "token";

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        if (parameter(handler, PageRequest.class).isPresent()) {
            operation
                    .addParametersItem(query("cursor", new StringSchema())
                            .description("Where to go on: the `next` of the page before."))
                    .addParametersItem(query("limit", limit()).description("How many items at most."));
        }
        parameter(handler, IfMatch.class).ifPresent(version -> based(operation, version));
        operation.getResponses().addApiResponse("4XX", problem("Refused: the type says why."));
        operation.getResponses().addApiResponse("5XX", problem("Not answered: try again later."));
        return operation.addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    private static void based(Operation operation, MethodParameter version) {
        operation.addParametersItem(new Parameter()
                .in("header")
                .name("If-Match")
                .schema(new StringSchema())
                .description("The ETag that the change is based on."));
        operation.getResponses().addApiResponse("412", problem("Based on a version that is not the last."));
        if (!version.hasParameterAnnotation(CheckedIfSent.class)) {
            operation
                    .getResponses()
                    .addApiResponse("428", problem("A change must name the version that it is based on."));
        }
    }

    private static Schema<?> limit() {
        var limit = new IntegerSchema();
        limit.setMinimum(BigDecimal.ONE);
        limit.setMaximum(BigDecimal.valueOf(100));
        limit.setDefault(20);
        return limit;
    }

    private static Parameter query(String name, Schema<?> schema) {
        return new Parameter().in("query").name(name).required(false).schema(schema);
    }

    private static Optional<MethodParameter> parameter(HandlerMethod handler, Class<?> type) {
        return Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.getParameterType() == type)
                .findFirst();
    }

    private static ApiResponse problem(String description) {
        return new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
    }
}
