package org.traitdunion.events.members;

import java.util.Map;

/** The people of one page, read at once. */
public final class People {

    private final Map<String, Person> known;

    People(Map<String, Person> known) {
        this.known = Map.copyOf(known);
    }

    public Person of(String memberId) {
        var person = known.get(memberId);
        return person == null ? Person.left(memberId) : person;
    }
}
