package org.traitdunion.forum.room;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.traitdunion.kit.sweep.Sweeps;

/** The room in which the threads of events open. It exists by itself, from the first start on. */
@Component
public class EventsRoom {

    public static final String ID = "evenements";

    private static final Wording WORDING =
            new Wording("Événements", "Un fil par rencontre : ce qu’on y prépare, ce qu’on en retient.");

    private final Rooms rooms;
    private volatile boolean there;

    EventsRoom(Rooms rooms, Sweeps sweeps) {
        this.rooms = rooms;
        sweeps.every("events-room", Duration.ofMinutes(1), this::make);
    }

    /** Makes the room unless it is known to be there. */
    public void open() {
        if (!there) {
            make();
        }
    }

    private void make() {
        rooms.add(Room.made(ID, WORDING, Audience.NETWORK));
        there = true;
    }
}
