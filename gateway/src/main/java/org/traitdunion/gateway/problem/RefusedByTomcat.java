package org.traitdunion.gateway.problem;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A request so malformed that it reaches no servlet is answered by Tomcat; this makes it a problem as well. */
final class RefusedByTomcat extends ErrorReportValve {

    private final Problems problems;

    private RefusedByTomcat(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        Problem problem = Problem.of(response.getStatus());
        try {
            problems.write(
                    problem, problem == Problem.INVALID_REQUEST ? "malformed" : problem.slug(), request, response);
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            // Nobody is left to read it.
        }
    }

    @Configuration
    static class Installed {

        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusedByTomcat(Problems problems) {
            return factory -> factory.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    // The host takes a valve of this class that is there already for its own.
                    host.getPipeline().addValve(new RefusedByTomcat(problems));
                    host.setErrorReportValveClass(RefusedByTomcat.class.getName());
                }
            });
        }
    }
}
