package org.traitdunion.kit.sweep;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Repeated work. */
@AutoConfiguration
public class SweepAutoConfiguration {

    @Bean
    Sweeps sweeps() {
        return new Sweeps();
    }
}
