package org.traitdunion.gateway.session;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ServerApi;
import com.mongodb.ServerApiVersion;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.traitdunion.gateway.GatewaySettings;
import org.traitdunion.gateway.problem.Problems;

/** Where sessions are kept ({@code SESSION_STORE}: memory or mongodb), and the cookie that names one. */
@Configuration
@EnableSpringHttpSession
class SessionConfiguration {

    /** What somebody may take to type a password. */
    private static final Duration BEFORE_SIGN_IN = Duration.ofMinutes(15);

    private static final int MOST_COOKIES = 2;

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** A request that is answered after its session has ended, or has changed its name, leaves the browser's cookie alone. */
    @Bean
    CookieSerializer sessionCookie(GatewaySettings settings, Sessions sessions) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer() {
            // Each is looked for in the store before anybody is counted; a browser of ours sends one.
            @Override
            public List<String> readCookieValues(HttpServletRequest request) {
                return super.readCookieValues(request).stream()
                        .filter(StoredSession::isNamedLikeOne)
                        .limit(MOST_COOKIES)
                        .toList();
            }

            @Override
            public void writeCookieValue(CookieValue cookie) {
                String id = cookie.getCookieValue();
                if (id.isEmpty() || !sessions.living(Set.of(id)).isEmpty()) {
                    super.writeCookieValue(cookie);
                }
            }
        };
        cookie.setCookieName(settings.sessionCookie());
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(settings.encrypted());
        cookie.setSameSite("Lax");
        cookie.setUseBase64Encoding(false);
        return cookie;
    }

    @Bean
    SessionRepository<? extends Session> sessionRepository(Sessions sessions) {
        return sessions.repository();
    }

    @Bean
    Sweep sweep(Sessions sessions) {
        return new Sweep(sessions);
    }

    /** Real MongoDB could expire sessions by itself, the embedded server cannot: this works on both. */
    record Sweep(Sessions sessions) {
        @Scheduled(fixedDelayString = "PT1M")
        void run() {
            sessions.sweep();
        }
    }

    @Configuration
    @ConditionalOnProperty(name = "traitdunion.session-store", havingValue = "memory", matchIfMissing = true)
    static class InMemory {
        @Bean
        Sessions sessions(Clock clock) {
            return new SessionsInMemory(clock, BEFORE_SIGN_IN);
        }
    }

    @Configuration
    @ConditionalOnProperty(name = "traitdunion.session-store", havingValue = "mongodb")
    static class InMongo {
        /** A request waits two seconds for the server and for its answer before it is told that sessions are away. */
        @Bean(destroyMethod = "close")
        MongoClient mongoClient(
                @Value("${traitdunion.mongodb-uri}") String uri,
                @Value("${traitdunion.mongodb-stable-api}") boolean stableApi) {
            MongoClientSettings.Builder settings = MongoClientSettings.builder()
                    .applyConnectionString(new ConnectionString(uri))
                    .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(2, SECONDS))
                    .applyToSocketSettings(
                            socket -> socket.connectTimeout(2, SECONDS).readTimeout(2, SECONDS))
                    .applyToConnectionPoolSettings(pool -> pool.maxWaitTime(2, SECONDS));
            if (stableApi) {
                settings.serverApi(ServerApi.builder()
                        .version(ServerApiVersion.V1)
                        .strict(true)
                        .deprecationErrors(true)
                        .build());
            }
            return MongoClients.create(settings.build());
        }

        @Bean
        SessionsAway sessionsAway(Problems problems) {
            return new SessionsAway(problems);
        }

        @Bean
        Sessions sessions(MongoClient client, Clock clock) {
            return new SessionsInMongo(client.getDatabase("gateway").getCollection("sessions"), clock, BEFORE_SIGN_IN);
        }
    }
}
