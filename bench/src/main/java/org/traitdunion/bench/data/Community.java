package org.traitdunion.bench.data;

import java.util.List;

/**
 * What there is to be asked for.
 *
 * @param threads each with more than ten replies
 * @param events to come, published
 * @param bodies what people write
 */
public record Community(List<String> rooms, List<String> threads, List<String> events, List<String> bodies) {}
