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
public class RefusedByTomcat extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType("application/problem+json");
            response.getOutputStream().write(Problems.bare(status));
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            // Nobody is left to read it.
        }
    }

    @Configuration
    static class Installed {

        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusedByTomcat() {
            return factory -> factory.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(RefusedByTomcat.class.getName());
                }
            });
        }
    }
}
