package org.traitdunion.kit.facts;

import java.time.Instant;

/**
 * A fact as it arrives: at least once, in the order of its document, and now and then again or late.
 *
 * @param id the fact's own identifier, the same however often it arrives
 * @param type its type on the wire
 * @param subject the identifier of the aggregate that tells it
 * @param position its place in the order of that aggregate's document, from 1
 * @param time when it happened
 * @param payload what it says
 */
public record Received<T>(String id, String type, String subject, long position, Instant time, T payload) {}
