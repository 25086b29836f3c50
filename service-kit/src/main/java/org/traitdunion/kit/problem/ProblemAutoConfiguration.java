package org.traitdunion.kit.problem;

import io.micrometer.tracing.Tracer;
import org.apache.catalina.Lifecycle;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.Validator;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Everything that a service refuses or fails at becomes a problem. */
@AutoConfiguration(
        before = {WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class},
        after = JacksonAutoConfiguration.class)
@Import(ErrorPage.class)
public class ProblemAutoConfiguration {
    private static final DataSize LONGEST_BODY = DataSize.ofKilobytes(256);

    /** Outside everything but tracing and metrics, which must see the answer. */
    private static final int OUTSIDE = Ordered.HIGHEST_PRECEDENCE + 100;

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(ProblemTexts.LANGUAGES);
        resolver.setDefaultLocale(ProblemTexts.LANGUAGES.getFirst());
        return resolver;
    }

    @Bean
    Problems problems(JsonMapper json, LocaleResolver localeResolver, ObjectProvider<Tracer> tracer) {
        return new Problems(new ProblemTexts(), json, localeResolver, tracer::getIfAvailable);
    }

    @Bean
    ProblemResolver problemResolver(Problems problems) {
        return new ProblemResolver(problems);
    }

    /** Instead of the converter that Boot makes of the same mapper. */
    @Bean
    WebMvcConfigurer bodyReader(JsonMapper json, Validator validator) {
        return new WebMvcConfigurer() {
            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
                converters.withJsonConverter(new BodyReader(json, validator));
            }
        };
    }

    @Bean
    FilterRegistrationBean<LastResort> lastResort(Problems problems) {
        var filter = new FilterRegistrationBean<>(new LastResort(problems));
        filter.setOrder(OUTSIDE);
        return filter;
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(Problems problems) {
        var filter = new FilterRegistrationBean<>(new BodyLimit(LONGEST_BODY.toBytes(), problems));
        filter.setOrder(Ordered.LOWEST_PRECEDENCE - 100);
        return filter;
    }

    /** Paths that Spring Security's firewall does not let in. */
    @Bean
    RequestRejectedHandler rejectedRequests(Problems problems) {
        return (request, response, rejected) -> problems.write(Refusal.malformedRequest(), request, response);
    }

    /** Requests that are no HTTP, which the container refuses before anybody else sees them. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTheContainer(LocaleResolver localeResolver) {
        return server -> server.addContextCustomizers(context -> context.addLifecycleListener(event -> {
            if (event.getType().equals(Lifecycle.BEFORE_START_EVENT)) {
                ContainerProblems.reportFor(context.getParent(), localeResolver);
            }
        }));
    }
}
