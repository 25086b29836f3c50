package org.traitdunion.gateway.limit;

import java.util.concurrent.Semaphore;

/**
 * The memory for bodies: they are read before anybody asks who sends them, and whoever sends many at once, or many halves, must
 * not take all of it.
 */
final class BodyRoom {

    /** More than are worked on at once, and a tenth of the heap that {@code ./start} gives the gateway. */
    private static final int LARGEST_BODIES = 128;

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

        private int taken;

        /** Makes it larger by so many bytes, or says that there is no more room. */
        boolean grows(int by) {
            if (!bytes.tryAcquire(by)) {
                return false;
            }
            taken += by;
            return true;
        }

        @Override
        public void close() {
            bytes.release(taken);
            taken = 0;
        }
    }
}
