package org.traitdunion.members.account;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import org.springframework.stereotype.Repository;

/** Everybody's preferences, by the person's id; who has never chosen has the default ones. */
@Repository
public class AllPreferences {

    private final MongoCollection<Preferences> collection;

    AllPreferences(MongoDatabase database) {
        collection = database.getCollection("preferences", Preferences.class);
    }

    public Preferences of(String personId) {
        var chosen = collection.find(eq("_id", personId)).first();
        return chosen == null ? Preferences.DEFAULT : chosen;
    }

    public void put(String personId, Preferences chosen) {
        var language = chosen.language();
        collection.updateOne(
                eq("_id", personId),
                combine(set("theme", chosen.theme()), language == null ? unset("language") : set("language", language)),
                new UpdateOptions().upsert(true));
    }
}
