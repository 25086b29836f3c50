package org.traitdunion.bench.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * What a recording's samples say: whose code ran, which methods, and below which of our own methods.
 *
 * @param samples how many there were
 * @param areas samples by whose code ran, the JDK's own being counted to its caller
 * @param methods samples by the method that ran
 * @param ours samples by each of our methods that was on the stack, once a sample
 * @param collecting pauses of the garbage collector, in milliseconds
 */
record HotSpots(
        long samples, Map<String, Long> areas, Map<String, Long> methods, Map<String, Long> ours, double collecting) {

    private static final int SHOWN = 30;

    static HotSpots of(Path recording) throws IOException {
        List<RecordedEvent> events = RecordingFile.readAllEvents(recording);
        boolean byCpuTime = events.stream().anyMatch(event -> named(event, "jdk.CPUTimeSample"));
        String kind = byCpuTime ? "jdk.CPUTimeSample" : "jdk.ExecutionSample";
        var areas = new HashMap<String, Long>();
        var methods = new HashMap<String, Long>();
        var ours = new HashMap<String, Long>();
        long samples = 0;
        for (RecordedEvent event : events) {
            if (named(event, kind) && event.getStackTrace() != null) {
                List<RecordedFrame> frames = event.getStackTrace().getFrames();
                if (!frames.isEmpty()) {
                    samples++;
                    count(frames, areas, methods, ours);
                }
            }
        }
        double collecting = events.stream()
                .filter(event -> named(event, "jdk.GarbageCollection"))
                .mapToDouble(event -> event.getDuration("sumOfPauses").toNanos() / 1e6)
                .sum();
        return new HotSpots(samples, areas, methods, ours, collecting);
    }

    private static boolean named(RecordedEvent event, String name) {
        return event.getEventType().getName().equals(name);
    }

    private static void count(
            List<RecordedFrame> frames, Map<String, Long> areas, Map<String, Long> methods, Map<String, Long> ours) {
        String area = frames.stream()
                .map(HotSpots::type)
                .filter(type -> !Area.serving(type))
                .findFirst()
                .map(Area::of)
                .orElse("JDK alone");
        areas.merge(area, 1L, Long::sum);
        methods.merge(name(frames.getFirst()), 1L, Long::sum);
        var seen = new HashSet<String>();
        for (RecordedFrame frame : frames) {
            if (type(frame).startsWith("org.traitdunion.") && seen.add(name(frame))) {
                ours.merge(name(frame), 1L, Long::sum);
            }
        }
    }

    private static String type(RecordedFrame frame) {
        return frame.getMethod().getType().getName();
    }

    private static String name(RecordedFrame frame) {
        return type(frame) + "." + frame.getMethod().getName();
    }

    String told() {
        return String.format(Locale.ROOT, "%d samples; the garbage collector paused for %.0f ms%n", samples, collecting)
                + told("Whose code", areas)
                + told("Methods", methods)
                + told("Below our own methods", ours);
    }

    private String told(String title, Map<String, Long> counts) {
        var told = new StringBuilder(String.format("%n%s%n", title));
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(SHOWN)
                .forEach(entry -> told.append(String.format(
                        Locale.ROOT, "%6.1f %%  %s%n", 100.0 * entry.getValue() / samples, entry.getKey())));
        return told.toString();
    }
}
