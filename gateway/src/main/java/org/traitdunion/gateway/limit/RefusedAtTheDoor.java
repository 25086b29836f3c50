package org.traitdunion.gateway.limit;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Refuses what would find no turn at {@link InFlight} before any filter has worked for it: in a crowd most of what comes is
 * refused, and the processors are wanted for the rest. Whoever sends a body goes on, since it is {@link BodyLimit} that bounds
 * how long that may take; and so does what Tomcat has refused already, to be told why.
 */
final class RefusedAtTheDoor extends ValveBase {

    private final Turns turns;

    RefusedAtTheDoor(Turns turns) {
        super(true); // what passes may be answered later
        this.turns = turns;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (!response.isError() && isOnTop(request)) {
            turns.refuse(request, response);
        } else {
            getNext().invoke(request, response);
        }
    }

    private boolean isOnTop(Request request) {
        String path = request.getRequestURI();
        return Turns.concern(path) && !turns.areLeft(path) && BodyLimit.isEmpty(request);
    }

    @Configuration
    static class Installed {

        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusedAtTheDoor(Turns turns) {
            return factory -> factory.addEngineValves(new RefusedAtTheDoor(turns));
        }
    }
}
