package org.traitdunion.gateway.limit;

import org.apache.coyote.AbstractProtocol;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** How many connections are open: an idle one is kept for a while, and who finds none left waits for the end of one. */
@Component
class Connections implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private volatile @Nullable AbstractProtocol<?> protocol;

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addConnectorCustomizers(connector -> {
            if (protocol == null && connector.getProtocolHandler() instanceof AbstractProtocol<?> known) {
                protocol = known;
            }
        });
    }

    /** Whether less than a quarter is left. */
    boolean areFew() {
        AbstractProtocol<?> known = protocol;
        return known != null && known.getConnectionCount() > known.getMaxConnections() * 3L / 4;
    }
}
