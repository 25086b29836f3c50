package org.traitdunion.bench;

/** The end of the bench's virtual machine, asked for by somebody, or come by itself: what breaks from then on was broken by us. */
public final class Shutdown {

    private static volatile boolean begun;

    private Shutdown() {}

    /** Does this when the virtual machine ends; whatever it breaks for others, they know by then. */
    public static void hook(Runnable work) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            begun = true;
            work.run();
        }));
    }

    public static boolean hasBegun() {
        return begun;
    }

    /** Nothing new is to be begun then, and nothing that has ended is to be believed. */
    public static void check() {
        if (begun) {
            throw new CannotMeasure("Interrupted.");
        }
    }
}
