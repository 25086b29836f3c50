package org.traitdunion.gateway.page;

import static org.springframework.web.servlet.function.RequestPredicates.methods;
import static org.springframework.web.servlet.function.RequestPredicates.path;
import static org.springframework.web.servlet.function.RouterFunctions.route;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/**
 * Serves the React application. Its one page is written anew for each visit, with a nonce of its own; what the page is
 * made of never changes under its name and is kept by browsers for a year, as Brotli or gzip made when it was built.
 */
@Configuration
class WebApplication implements WebMvcConfigurer {

    static final String NONCE = "__CSP_NONCE__";

    /** Every address that is not the gateway's own or a file's is a place inside the application. */
    private static final Pattern ELSEWHERE =
            Pattern.compile("^/(api|auth|assets|login|logout|oauth2|error)(/.*)?$|\\.[^/]*$");

    private static final URI HOME = URI.create("/");

    private final String page = page();

    private static String page() {
        try {
            return new ClassPathResource("web/index.html").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException notBuilt) {
            throw new IllegalStateException(
                    "The web application is not built into the gateway: run the Maven build without -DskipWeb",
                    notBuilt);
        }
    }

    @Bean
    RouterFunction<ServerResponse> place() {
        RequestPredicate reads = methods(HttpMethod.GET, HttpMethod.HEAD);
        return route(reads.and(WebApplication::isPlace), this::show)
                .andRoute(
                        reads.and(path("/index.html")),
                        request -> ServerResponse.permanentRedirect(HOME).build());
    }

    private static boolean isPlace(ServerRequest request) {
        return !ELSEWHERE.matcher(request.path()).find() && wantsPage(request.servletRequest());
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept == null || accept.contains(MediaType.TEXT_HTML_VALUE) || accept.contains("*/*");
    }

    private ServerResponse show(ServerRequest request) {
        return ServerResponse.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(page.replace(NONCE, SecurityHeaders.nonce(request.servletRequest())));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry resources) {
        resources
                .addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/web/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver());
        resources
                .addResourceHandler("/*.*")
                .addResourceLocations("classpath:/web/")
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver());
    }
}
