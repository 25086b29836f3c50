package org.traitdunion.forum.events;

import org.bson.codecs.pojo.annotations.BsonId;
import org.traitdunion.forum.thread.EventTitle;

/** The newest title that the forum has heard of an event. */
public record EventCopy(@BsonId String id, String title, long position) {

    EventTitle asShown() {
        return new EventTitle(id, title, position);
    }
}
