package org.traitdunion.gateway.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.traitdunion.gateway.GatewaySettings;
import org.traitdunion.gateway.problem.Problem;
import org.traitdunion.gateway.problem.Problems;

/**
 * How many requests somebody may send: a token bucket a person, so that nobody pays for a colleague behind the same
 * address. Only who has not signed in is counted by address, and an address may be a whole company. Each gateway counts
 * for itself.
 */
@Component
public class RatePerPerson extends OncePerRequestFilter {

    private static final int PEOPLE_BEHIND_AN_ADDRESS = 10;
    private static final int MOST = 100_000;

    private final LoadingCache<String, Bucket> people;
    private final LoadingCache<String, Bucket> addresses;
    private final Problems problems;

    RatePerPerson(GatewaySettings settings, Problems problems) {
        this.problems = problems;
        this.people = buckets(settings, 1);
        this.addresses = buckets(settings, PEOPLE_BEHIND_AN_ADDRESS);
    }

    private static LoadingCache<String, Bucket> buckets(GatewaySettings settings, int people) {
        // A bucket left alone is full again long before it is forgotten.
        return Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(Duration.ofMinutes(10))
                .build(key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(settings.burst() * people)
                                .refillGreedy(settings.requestsPerSecond() * people, Duration.ofSeconds(1)))
                        .build());
    }

    /** Who has one address of IPv6 has 2<sup>64</sup> of them, and counts as one. */
    private static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length == 16 ? HexFormat.of().formatHex(bytes, 0, 8) : address;
        } catch (IllegalArgumentException unreadable) { // a proxy may say what it likes
            return address;
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        Bucket bucket = caller == null || caller instanceof AnonymousAuthenticationToken
                ? addresses.get(network(request.getRemoteAddr()))
                : people.get(caller.getName());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        long seconds = Math.ceilDiv(probe.getNanosToWaitForRefill(), 1_000_000_000L);
        response.setHeader("Retry-After", Long.toString(seconds));
        problems.write(Problem.TOO_MANY_REQUESTS, request, response);
    }
}
