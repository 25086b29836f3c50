package org.traitdunion.gateway.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;
import org.traitdunion.gateway.GatewaySettings;
import org.traitdunion.gateway.page.PageFiles;
import org.traitdunion.gateway.problem.Problem;
import org.traitdunion.gateway.problem.Problems;

/**
 * How many requests somebody may send: a token bucket a person, so that nobody pays for a colleague behind the same
 * address. Only who has not signed in is counted by address, and an address may be a whole company. What Keycloak has to work
 * for is counted by itself, and more narrowly: the pages of a sign-in, for each of which it remembers somebody, and what is
 * sent there, which is passwords for the most part, and each takes a processor for some 50 ms. Each gateway counts for itself.
 */
@Component
public class RatePerPerson extends OncePerRequestFilter {

    private static final int PEOPLE_BEHIND_AN_ADDRESS = 10;
    private static final int MOST = 100_000;
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** All of it: where no password or code can be tried today, one may be with the next Keycloak. */
    private static final String REALM = "/auth/realms/traitdunion";

    private static final int PASSWORDS_A_SECOND = 10;
    private static final int PASSWORDS_AT_ONCE = 100;

    /** A sign-in is one password and some five pages. */
    private static final int PAGES_FOR_A_PASSWORD = 5;

    private final LoadingCache<String, Bucket> people;
    private final LoadingCache<String, Bucket> addresses;
    private final LoadingCache<String, Bucket> passwords;
    private final LoadingCache<String, Bucket> pages;
    private final PageFiles files;
    private final Problems problems;

    @Autowired
    RatePerPerson(GatewaySettings settings, PageFiles files, Problems problems) {
        this(settings, files, problems, TimeMeter.SYSTEM_MILLISECONDS);
    }

    RatePerPerson(GatewaySettings settings, PageFiles files, Problems problems, TimeMeter clock) {
        this.files = files;
        this.problems = problems;
        long rate = settings.requestsPerSecond();
        long burst = settings.burst();
        this.people = buckets(rate, burst, clock);
        this.addresses = buckets(rate * PEOPLE_BEHIND_AN_ADDRESS, burst * PEOPLE_BEHIND_AN_ADDRESS, clock);
        this.passwords = buckets(PASSWORDS_A_SECOND, PASSWORDS_AT_ONCE, clock);
        this.pages =
                buckets(PASSWORDS_A_SECOND * PAGES_FOR_A_PASSWORD, PASSWORDS_AT_ONCE * PAGES_FOR_A_PASSWORD, clock);
    }

    private static LoadingCache<String, Bucket> buckets(long rate, long burst, TimeMeter clock) {
        // A bucket left alone is full again long before it is forgotten.
        return Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(Duration.ofMinutes(10))
                .build(key -> Bucket.builder()
                        .withCustomTimePrecision(clock)
                        .addLimit(limit -> limit.capacity(burst).refillGreedy(rate, Duration.ofSeconds(1)))
                        .build());
    }

    private Bucket bucket(HttpServletRequest request) {
        String person = Person.whoAsks();
        return person == null ? ofStrangers(request).get(Network.of(request)) : people.get(person);
    }

    private LoadingCache<String, Bucket> ofStrangers(HttpServletRequest request) {
        String path = UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8); // as Keycloak reads it
        if (!path.startsWith(REALM)) {
            return addresses;
        }
        return READING.contains(request.getMethod()) ? pages : passwords;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return files.areAskedFor(request.getMethod(), request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ConsumptionProbe probe = bucket(request).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        long seconds = Math.ceilDiv(probe.getNanosToWaitForRefill(), 1_000_000_000L);
        response.setHeader("Retry-After", Long.toString(seconds));
        problems.write(Problem.TOO_MANY_REQUESTS, request, response);
    }
}
