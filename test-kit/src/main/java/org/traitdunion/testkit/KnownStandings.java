package org.traitdunion.testkit;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.traitdunion.kit.security.Standing;
import org.traitdunion.kit.security.Standings;

/** Standings that a test writes itself, for a service without a copy of the directory. */
@TestConfiguration(proxyBeanMethods = false)
public class KnownStandings {
    private final Map<String, Standing> known = new ConcurrentHashMap<>();

    /** From now on the member stands so. */
    public void put(String memberId, Standing standing) {
        known.put(memberId, standing);
    }

    @Bean
    Standings standings() {
        return memberId -> Optional.ofNullable(known.get(memberId));
    }
}
