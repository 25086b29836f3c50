package org.traitdunion.kit.documents;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.ParameterCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.jwt.Jwt;
import org.traitdunion.kit.page.PageRequest;
import org.traitdunion.kit.security.Caller;
import org.traitdunion.kit.version.IfMatch;

/** The documents of the service: {@code /v3/api-docs} and {@code /v3/async-docs}. */
@AutoConfiguration
@Import(FactsDocument.class)
public class DocumentAutoConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, PageRequest.class, IfMatch.class, Jwt.class);
    }

    @Bean
    OpenAPI openApi(@Value("${spring.application.name}") String name) {
        return new OpenAPI()
                .info(new Info().title("Trait d’Union: " + name).version("1"))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSchemas(OperationDetails.PROBLEM, ProblemSchema.schema())
                        .addSecuritySchemes(
                                OperationDetails.TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")));
    }

    /** Only the API: neither error pages nor these documents. */
    @Bean
    GlobalOpenApiCustomizer apiOnly() {
        return document -> document.getPaths().keySet().removeIf(path -> !path.startsWith("/api/"));
    }

    @Bean
    OperationDetails operationDetails() {
        return new OperationDetails();
    }

    @Bean
    RecordSchemas recordSchemas() {
        return new RecordSchemas();
    }

    @Bean
    ParameterCustomizer constraintsOfParameters() {
        return (model, parameter) -> {
            if (model != null && model.getSchema() != null) {
                RecordSchemas.constrain(model.getSchema(), parameter.getParameter());
                RecordSchemas.nameDefault(model.getSchema(), parameter.getParameterType());
            }
            return model;
        };
    }
}
