package org.traitdunion.kit.web;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.bind.support.ConfigurableWebBindingInitializer;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.traitdunion.kit.version.IfMatchResolver;
import org.traitdunion.kit.version.UnconditionalReads;
import org.traitdunion.kit.version.VersionlessWrites;
import org.traitdunion.kit.wire.WireEnums;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;

/** Strict JSON, kebab-case constants, the clock. */
@AutoConfiguration(before = JacksonAutoConfiguration.class)
@Import({PlainJson.class, Utf8Only.class})
public class WebAutoConfiguration {

    /** The clock of the domain; its ticks are those that the database keeps. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    /** The largest body that means anything, an event with its sessions, has some 500 tokens: more would only be work. */
    @Bean
    JsonFactoryBuilderCustomizer jsonLimits() {
        return factory -> factory.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(32)
                        .maxStringLength(262_144)
                        .maxNameLength(256)
                        .maxNumberLength(64)
                        .maxTokenCount(5_000)
                        .build());
    }

    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return mapper -> mapper.addModule(StrictJson.module())
                .annotationIntrospector(WireEnums.introspector())
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
    }

    @Bean
    UnconditionalReads unconditionalReads() {
        return new UnconditionalReads();
    }

    /** When the adapter stands, so that it keeps all that Boot has set in its initializer. */
    @Bean
    SmartInitializingSingleton wireValuesOnly(RequestMappingHandlerAdapter handlers) {
        return () -> {
            var binding = (ConfigurableWebBindingInitializer)
                    Objects.requireNonNull(handlers.getWebBindingInitializer(), "web binding");
            var conversions = Objects.requireNonNull(binding.getConversionService(), "conversions");
            binding.setConversionService(new WireValuesOnly(conversions));
        };
    }

    @Bean
    WebMvcConfigurer wire() {
        return new WebMvcConfigurer() {
            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverterFactory(new WireEnums.FromParameter());
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                // After those that decide who may come in at all.
                registry.addInterceptor(new VersionlessWrites())
                        .addPathPatterns("/api/**")
                        .order(1);
                registry.addInterceptor(new AcceptedAnswers())
                        .addPathPatterns("/api/**")
                        .order(1);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new IfMatchResolver());
            }
        };
    }
}
