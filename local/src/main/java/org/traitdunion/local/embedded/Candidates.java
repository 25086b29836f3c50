package org.traitdunion.local.embedded;

import java.util.stream.Stream;

/**
 * Where documents are that may match a query.
 *
 * @param positions each at most once
 * @param ordered whether they come in the order that the query wishes
 * @param worth how much better than others this way to them is
 */
record Candidates(Stream<Object> positions, boolean ordered, int worth) {

    /** At most one document. */
    static final int POINT = 1_000;

    /** At most as many documents as values that were asked for. */
    static final int POINTS = 900;
}
