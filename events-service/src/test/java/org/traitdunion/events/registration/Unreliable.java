package org.traitdunion.events.registration;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

import java.lang.reflect.InvocationTargetException;
import java.util.Random;
import java.util.function.Predicate;

/** Repositories whose calls now and then end the process that made them: just before the effect, or just after. */
final class Unreliable {

    /** The end of a process, as far as a test in one process can have it. */
    static final class Crash extends RuntimeException {
        Crash() {
            super("crash", null, false, false);
        }
    }

    private final Predicate<String> ends;

    /** Ends at that point, such as "before decide" or "after promote", and at no other. */
    Unreliable(String point) {
        this.ends = point::equals;
    }

    Unreliable(long seed, double chance) {
        var random = new Random(seed);
        this.ends = point -> random.nextDouble() < chance;
    }

    <T> T crashing(Class<T> type, T reliable) {
        return mock(type, withSettings().stubOnly().defaultAnswer(call -> {
            crashPerhaps("before " + call.getMethod().getName());
            Object answer;
            try {
                call.getMethod().setAccessible(true);
                answer = call.getMethod().invoke(reliable, call.getArguments());
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
            crashPerhaps("after " + call.getMethod().getName());
            return answer;
        }));
    }

    private synchronized void crashPerhaps(String point) {
        if (ends.test(point)) {
            throw new Crash();
        }
    }
}
