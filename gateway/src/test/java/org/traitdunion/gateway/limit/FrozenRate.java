package org.traitdunion.gateway.limit;

import io.github.bucket4j.TimeMeter;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.traitdunion.gateway.GatewaySettings;
import org.traitdunion.gateway.page.PageFiles;
import org.traitdunion.gateway.problem.Problems;

/** Its clock stands still: however long a test takes, nothing that was taken comes back meanwhile. */
@TestConfiguration(proxyBeanMethods = false)
public class FrozenRate {

    static final TimeMeter CLOCK = new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return 0;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    };

    /** Takes the place of the component of this name. */
    @Bean
    RatePerPerson ratePerPerson(GatewaySettings settings, PageFiles files, Problems problems) {
        return new RatePerPerson(settings, files, problems, CLOCK);
    }
}
