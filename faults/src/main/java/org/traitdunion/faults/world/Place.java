package org.traitdunion.faults.world;

/** Where somebody stands at the event, by the seats of events-service or by what members-service has heard of them. */
public record Place(String member, State state) {

    public enum State {
        NONE,
        WAITING,
        CONFIRMED
    }
}
