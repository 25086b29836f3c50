package org.traitdunion.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.traitdunion.faults.history.Kind.ADMIT;
import static org.traitdunion.faults.history.Kind.ASK;
import static org.traitdunion.faults.history.Kind.CANCEL_EVENT;
import static org.traitdunion.faults.history.Kind.CHANGE_EVENT;
import static org.traitdunion.faults.history.Kind.GIVE_ROLE;
import static org.traitdunion.faults.history.Kind.HIDE;
import static org.traitdunion.faults.history.Kind.LEAVE_SEAT;
import static org.traitdunion.faults.history.Kind.READ_EVENT;
import static org.traitdunion.faults.history.Kind.REPLY;
import static org.traitdunion.faults.history.Kind.REPORT;
import static org.traitdunion.faults.history.Kind.TAKE_ROLE;
import static org.traitdunion.faults.history.Kind.TAKE_SEAT;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.traitdunion.faults.history.Operation;
import org.traitdunion.faults.report.Result;

/**
 * A short run with fixed seeds: Kafka gives up a service that lives in the first and the third, the event is called off in the
 * second, its capacity stays in the third. {@code faults/run} makes longer ones.
 */
class SeededHistoriesStory {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void afterEveryHistoryEverythingHolds() throws Exception {
        var settings = Settings.parse(
                HOME, HOME.resolve("faults/target/histories"), List.of("--histories", "3", "--seed", "20261340"), 0);

        var report = new Campaign(settings, new PrintStream(System.out, true, StandardCharsets.UTF_8)).run();

        assertThat(report.violated()).extracting(Result::seed).as(report.text()).isEmpty();
        assertThat(report.faults()).isGreaterThanOrEqualTo(3 * 4);
        assertThat(report.results())
                .allSatisfy(result -> assertThat(result.history().operations())
                        .filteredOn(Operation::ok)
                        .extracting(Operation::kind)
                        .contains(TAKE_SEAT, LEAVE_SEAT, READ_EVENT, REPLY, REPORT, ASK, ADMIT));
        assertThat(report.results())
                .flatExtracting(result -> result.history().operations())
                .filteredOn(Operation::ok)
                .extracting(Operation::kind)
                .contains(CHANGE_EVENT, CANCEL_EVENT, HIDE, GIVE_ROLE, TAKE_ROLE);
    }
}
