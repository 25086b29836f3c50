package org.traitdunion.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** What a service answers to, as Spring knows it: its document is made from that, and may leave something out. */
record Handlers(ListableBeanFactory service) {

    /** The document names each of them and nothing else; beyond {@code /api/} only the documents themselves are open. */
    void areAll(List<Operation> documented) {
        assertThat(documented.stream().map(Operation::toString)).containsExactlyInAnyOrderElementsOf(operations());
        assertThat(service.getBeanNamesForType(RouterFunction.class)).isEmpty();
    }

    private Set<String> operations() {
        return service.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(Handlers::operations)
                .filter(operation -> operation.contains(" /api/"))
                .collect(Collectors.toSet());
    }

    /** A handler that names no method has all of them, and is nothing that a document could tell. */
    private static Stream<String> operations(RequestMappingInfo handler) {
        var methods = handler.getMethodsCondition().getMethods();
        return handler.getPatternValues().stream()
                .flatMap(path -> methods.isEmpty()
                        ? Stream.of("every method " + path)
                        : methods.stream().map(method -> method + " " + path));
    }
}
