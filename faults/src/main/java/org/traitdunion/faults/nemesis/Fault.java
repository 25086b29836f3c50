package org.traitdunion.faults.nemesis;

import java.time.Duration;
import java.util.Set;
import org.traitdunion.faults.network.Cable.Way;
import org.traitdunion.faults.network.Link;

/** Something that is done to the network, and undone after some time. */
public sealed interface Fault {

    /** Until it is undone. */
    Duration lasts();

    /** So long Kafka waits for whoever has facts in hand before it gives them to another, or once more. */
    Duration KAFKA_WAITS = Duration.ofSeconds(10);

    default boolean outlastsKafka() {
        return lasts().compareTo(KAFKA_WAITS) > 0;
    }

    /** Whether the part's process ends, and another takes its place. */
    default boolean restarts() {
        return this instanceof Kill || this instanceof Shift || this instanceof Fill;
    }

    /** As it is counted in reports. */
    String kind();

    /** The part or the link that it is done to. */
    String target();

    /**
     * The process is ended without warning, and started again.
     *
     * @param amid in the middle of a change in MongoDB: before it has asked for it, or before it has heard of it
     */
    record Kill(String target, Way amid, Duration lasts) implements Fault {
        @Override
        public String kind() {
            return "kill";
        }
    }

    /** The process stands still: its connections stay open, its clock goes on. */
    record Pause(String target, Duration lasts) implements Fault {
        @Override
        public String kind() {
            return "pause";
        }
    }

    /** The process is ended and started again with a wrong clock, until it is ended and started again with the right one. */
    record Shift(String target, Duration by, Duration lasts) implements Fault {
        @Override
        public String kind() {
            return by.isNegative() ? "clock behind" : "clock ahead";
        }
    }

    /** There is no room on the part's disk; when there is again, the part is started again. */
    record Fill(String target, Duration lasts) implements Fault {
        @Override
        public String kind() {
            return "full disk";
        }
    }

    /** Some of what is said on a link in this direction is lost, each time with its connection. */
    record Wear(Link link, Way way, Duration lasts) implements Fault {
        @Override
        public String kind() {
            return way == Way.THERE ? "requests lost" : "answers lost";
        }

        @Override
        public String target() {
            return link.toString();
        }
    }

    /** Nothing that is said on a link in these directions arrives. */
    record Cut(Link link, Set<Way> ways, Duration lasts) implements Fault {
        @Override
        public String kind() {
            return ways.size() == 2 ? "cut" : "cut one way";
        }

        @Override
        public String target() {
            return link.toString();
        }
    }
}
