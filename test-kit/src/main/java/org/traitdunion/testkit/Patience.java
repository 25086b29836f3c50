package org.traitdunion.testkit;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Who waits for what a service does by itself waits for longer than a busy machine takes, and for less than the minute
 * after which the slowest sweep would do it as well. The others come sooner: whoever must not be helped by them takes a
 * {@link Standstill}. JUnit finds it by itself, in every module that has this kit.
 */
public final class Patience implements BeforeAllCallback {

    private static final Duration USUAL = Duration.ofSeconds(30);

    @Override
    public void beforeAll(ExtensionContext tests) {
        Awaitility.setDefaultTimeout(USUAL);
    }
}
