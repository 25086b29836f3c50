package org.traitdunion.gateway.route;

import java.io.IOException;
import java.time.Duration;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.DefaultClientConnectionReuseStrategy;
import org.apache.hc.client5.http.impl.DefaultHttpRequestRetryStrategy;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ConnectionReuseStrategy;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.pool.ConnPoolControl;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the gateway speaks to services and Keycloak. */
@Configuration
class OutgoingConfiguration {

    /** Every open page holds one connection for its stream of events: the bound is there to have one. */
    private static final int MOST_CONNECTIONS = 50_000;

    /** Less than a service keeps an idle connection. */
    private static final Duration IDLE = Duration.ofSeconds(15);

    /** A stream of events says every twenty seconds that it is there; one that does not has lost its service. */
    private static final Duration SILENCE = Duration.ofSeconds(60);

    /** One client for everything that goes out. Whoever asks waits for the answer on its own virtual thread. */
    @Bean(destroyMethod = "close")
    CloseableHttpClient httpClient() {
        return client(SILENCE);
    }

    static CloseableHttpClient client(Duration silence) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setMaxConnTotal(MOST_CONNECTIONS)
                .setMaxConnPerRoute(MOST_CONNECTIONS)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.ofSeconds(2))
                        .setSocketTimeout(Timeout.of(silence))
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setConnectionReuseStrategy(OutgoingConfiguration::mayServeAgain)
                .setRetryStrategy(new OnceMore(connections))
                .evictIdleConnections(TimeValue.of(IDLE))
                .disableAuthCaching()
                .disableContentCompression()
                .disableCookieManagement()
                .disableDefaultUserAgent()
                .disableRedirectHandling()
                .build();
    }

    /**
     * Whatever a service goes on doing after it has answered a HEAD is not to be seen on the connection, and the next
     * request would wait for it: such a connection serves once.
     */
    private static boolean mayServeAgain(HttpRequest request, HttpResponse response, HttpContext context) {
        ConnectionReuseStrategy otherwise = DefaultClientConnectionReuseStrategy.INSTANCE;
        return !request.getMethod().equals("HEAD") && otherwise.keepAlive(request, response, context);
    }

    /**
     * A connection may end just when it is used again: then what only reads is asked once more, over a new connection, since
     * the others have probably ended with it. A write is the sender's to repeat, who knows what came in between.
     */
    private static final class OnceMore extends DefaultHttpRequestRetryStrategy {
        private final ConnPoolControl<HttpRoute> connections;

        OnceMore(ConnPoolControl<HttpRoute> connections) {
            super(1, TimeValue.ZERO_MILLISECONDS);
            this.connections = connections;
        }

        @Override
        protected boolean handleAsIdempotent(HttpRequest request) {
            return Method.isSafe(request.getMethod());
        }

        @Override
        public boolean retryRequest(HttpRequest request, IOException failure, int times, HttpContext context) {
            boolean again = super.retryRequest(request, failure, times, context);
            if (again) {
                connections.closeIdle(TimeValue.ZERO_MILLISECONDS);
            }
            return again;
        }

        /** What is answered is the answer. */
        @Override
        public boolean retryRequest(HttpResponse response, int times, HttpContext context) {
            return false;
        }
    }
}
