package org.traitdunion.faults.network;

import java.io.IOException;

/** The machine's own small programs. */
public final class Programs {

    private Programs() {}

    /** Runs one and waits for its end; false when it failed, or when there is none of that name. */
    public static boolean run(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .onExit()
                            .join()
                            .exitValue()
                    == 0;
        } catch (IOException none) {
            return false;
        }
    }
}
