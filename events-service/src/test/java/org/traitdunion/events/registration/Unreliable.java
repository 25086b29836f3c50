package org.traitdunion.events.registration;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

import java.lang.reflect.InvocationTargetException;
import java.util.Random;

/** Repositories whose calls now and then end the process that made them: just before the effect, or just after. */
final class Unreliable {

    /** The end of a process, as far as a test in one process can have it. */
    static final class Crash extends RuntimeException {
        Crash() {
            super("crash", null, false, false);
        }
    }

    private final Random random;
    private final double chance;

    Unreliable(long seed, double chance) {
        this.random = new Random(seed);
        this.chance = chance;
    }

    <T> T crashing(Class<T> type, T reliable) {
        return mock(type, withSettings().stubOnly().defaultAnswer(call -> {
            crashPerhaps();
            Object answer;
            try {
                call.getMethod().setAccessible(true);
                answer = call.getMethod().invoke(reliable, call.getArguments());
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
            crashPerhaps();
            return answer;
        }));
    }

    private synchronized void crashPerhaps() {
        if (random.nextDouble() < chance) {
            throw new Crash();
        }
    }
}
