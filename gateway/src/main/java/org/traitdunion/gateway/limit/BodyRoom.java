package org.traitdunion.gateway.limit;

import java.util.concurrent.Semaphore;

/**
 * The memory for large bodies: they are read before anybody asks who sends them, and whoever sends many at once, or many halves,
 * must not take all of it. The beginning of each body is not counted: it is as small as what a connection takes anyway, and
 * holds all of a sign-in, a sign-out and most of what people write, which no large body is to keep out.
 */
final class BodyRoom {

    private static final int NOT_COUNTED = 8_192;

    /** Twice as much is taken at worst, since what holds a body that grows is doubled each time. */
    private static final int LARGEST_BODIES = 64;

    private final Semaphore bytes;

    /** @param largest the size of the largest body, in bytes */
    BodyRoom(int largest) {
        this.bytes = new Semaphore(Math.multiplyExact(largest, LARGEST_BODIES));
    }

    /** The place of one body, empty as yet, which is free again when it is closed. */
    Place place() {
        return new Place();
    }

    final class Place implements AutoCloseable {

        private int size;
        private int taken;

        /** Makes it larger by so many bytes, or says that there is no more room. */
        boolean grows(int by) {
            int more = Math.max(0, size + by - NOT_COUNTED) - taken;
            if (!bytes.tryAcquire(more)) {
                return false;
            }
            size += by;
            taken += more;
            return true;
        }

        @Override
        public void close() {
            bytes.release(taken);
            taken = 0;
        }
    }
}
