package org.traitdunion.kit.page;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence what a start without a key for cursors needs. */
class MissingKeyAnalyzer extends AbstractFailureAnalyzer<PageSettings.MissingKeyException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, PageSettings.MissingKeyException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Set the environment variable CURSOR_KEY to a random text of at least 32 characters, the same for all"
                        + " instances of a service.",
                cause);
    }
}
