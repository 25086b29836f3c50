package org.traitdunion.bench.network;

import java.time.Duration;
import java.util.List;

/** What Linux tells of a process under {@code /proc}, see proc(5). */
final class ProcFile {

    /** The unit of {@code stat} is 1/USER_HZ, which is 100 on every Linux that runs Java. */
    private static final long MILLIS_A_TICK = 10;

    /** Fields 14 and 15 of {@code stat}, counted from the third, which follows the command in brackets. */
    private static final int USER = 14 - 3;

    private static final int SYSTEM = 15 - 3;

    private ProcFile() {}

    /** CPU time of all the threads of a process, in user and system mode, from the text of its {@code stat}. */
    static Duration cpuOf(String stat) {
        List<String> fields =
                List.of(stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1));
        long ticks = Long.parseLong(fields.get(USER)) + Long.parseLong(fields.get(SYSTEM));
        return Duration.ofMillis(ticks * MILLIS_A_TICK);
    }

    /** Resident memory in bytes, from the text of its {@code status}. */
    static long residentOf(String status) {
        return status.lines()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .map(line -> line.replaceAll("\\D", ""))
                        .mapToLong(Long::parseLong)
                        .findFirst()
                        .orElse(0)
                * 1024;
    }
}
