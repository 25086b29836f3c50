package org.traitdunion.gateway.route;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.method;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.URI;
import java.util.Objects;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchangeHandlerFunction;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.traitdunion.gateway.GatewaySettings;
import org.traitdunion.gateway.Service;
import org.traitdunion.gateway.problem.Problem;
import org.traitdunion.gateway.problem.Problems;

/** Whose each path is. */
@Configuration
class Routes {

    private final GatewaySettings settings;
    private final CircuitBreakerRegistry breakers;
    private final Problems problems;

    Routes(GatewaySettings settings, CircuitBreakerRegistry breakers, Problems problems) {
        this.settings = settings;
        this.breakers = breakers;
        this.problems = problems;
    }

    @Bean
    @Order(1)
    RouterFunction<ServerResponse> members() {
        return service(Service.MEMBERS);
    }

    @Bean
    @Order(2)
    RouterFunction<ServerResponse> events() {
        return service(Service.EVENTS);
    }

    @Bean
    @Order(3)
    RouterFunction<ServerResponse> forum() {
        return service(Service.FORUM);
    }

    /** No other site is let in, so that no browser has to ask beforehand. */
    @Bean
    @Order(0)
    RouterFunction<ServerResponse> options() {
        return RouterFunctions.route(
                method(HttpMethod.OPTIONS).and(path("/api/**")),
                request -> ServerResponse.ok().build((incoming, response) -> {
                    response.setHeader("Allow", "GET, HEAD, PUT, POST, DELETE");
                    problems.write(Problem.METHOD_NOT_ALLOWED, incoming, response);
                    return null;
                }));
    }

    /** Our realm and what its pages are made of. Keycloak's administration and its master realm stay inside. */
    @Bean
    @Order(4)
    RouterFunction<ServerResponse> keycloak() {
        RequestPredicate owned = path("/auth/realms/traitdunion/**").or(path("/auth/resources/**"));
        return to(settings.keycloakUrl(), "keycloak", owned)
                .filter(breaker("keycloak"))
                .build();
    }

    /**
     * The function that relays asks for its filters when the context is told to be whole, which is after the door has opened:
     * whoever came in between met an internal error (found by faults/, seed 20261127).
     */
    @Bean
    SmartInitializingSingleton readyBeforeTheDoorOpens(
            ProxyExchangeHandlerFunction function, ApplicationContext whole) {
        return () -> function.onApplicationEvent(new ContextRefreshedEvent(whole));
    }

    private RouterFunction<ServerResponse> service(Service service) {
        RequestPredicate owned = RequestPredicates.all().negate();
        for (String resource : service.paths()) {
            owned = owned.or(path(resource)).or(path(resource + "/**"));
        }
        String name = service.shortName();
        URI address = Objects.requireNonNull(settings.services().get(name), name);
        return to(address, name, owned).filter(breaker(name)).build();
    }

    private static RouterFunctions.Builder to(URI service, String name, RequestPredicate owned) {
        return route(name).route(owned, http()).before(uri(service));
    }

    private Breaker breaker(String name) {
        return new Breaker(breakers.circuitBreaker(name), problems);
    }
}
