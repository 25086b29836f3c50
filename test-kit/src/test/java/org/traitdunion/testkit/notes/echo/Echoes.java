package org.traitdunion.testkit.notes.echo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Repository;
import org.traitdunion.kit.facts.FactSubscription;
import org.traitdunion.kit.facts.FactTopic;
import org.traitdunion.kit.facts.Received;
import org.traitdunion.testkit.notes.published.NoteChanged;
import org.traitdunion.testkit.notes.published.NoteShown;

/** What was heard: the last position of each subject, kept with a version filter, and each effect by its fact. */
@Repository
public class Echoes {
    /** As this consumer sees a fact: only what it uses. */
    public record Heard(String word) {}

    private final MongoCollection<Document> echoes;
    private final MongoCollection<Document> effects;
    private final List<String> broadcast = new CopyOnWriteArrayList<>();
    private final AtomicInteger gaps = new AtomicInteger();
    private final Set<String> poison = ConcurrentHashMap.newKeySet();

    Echoes(MongoDatabase database) {
        echoes = database.getCollection("echoes");
        effects = database.getCollection("effects");
    }

    void hear(Received<Heard> fact) {
        if (poison.contains(fact.payload().word())) {
            throw new IllegalStateException("Cannot stand the word");
        }
        remember(fact);
        count(fact, Updates.set("word", fact.payload().word()));
    }

    void see(Received<NoteChanged> fact) {
        remember(fact);
        count(fact, Updates.set("note", fact.payload().noteId()));
    }

    /** An effect that shows when it is had twice. */
    private void count(Received<?> fact, Bson change) {
        var later = Filters.and(eq("_id", fact.subject()), Filters.lt("position", fact.position()));
        echoes.updateOne(
                eq("_id", fact.subject()), Updates.setOnInsert("position", 0L), new UpdateOptions().upsert(true));
        echoes.updateOne(
                later, Updates.combine(Updates.set("position", fact.position()), change, Updates.inc("count", 1)));
    }

    /** Which facts came, however often. */
    void remember(Received<?> fact) {
        effects.updateOne(
                eq("_id", fact.id()),
                Updates.combine(
                        Updates.setOnInsert("subject", fact.subject()),
                        Updates.setOnInsert("position", fact.position())),
                new UpdateOptions().upsert(true));
    }

    /** From now on this word fails, until it is forgiven. */
    public void detest(String word) {
        poison.add(word);
    }

    public void forgive(String word) {
        poison.remove(word);
    }

    /** The last word of a subject; empty before the first. */
    public String word(String subject) {
        var echo = echoes.find(eq("_id", subject)).first();
        return echo == null || echo.getString("word") == null ? "" : echo.getString("word");
    }

    /** How often what was heard of a subject changed its echo. */
    public int count(String subject) {
        var echo = echoes.find(eq("_id", subject)).first();
        return echo == null ? 0 : echo.getInteger("count", 0);
    }

    /** The positions of what was heard, each once. */
    public List<Long> effects(String subject) {
        return effects.find(eq("subject", subject))
                .map(effect -> effect.getLong("position"))
                .into(new ArrayList<>());
    }

    public List<String> broadcast() {
        return broadcast;
    }

    /** How often the broadcast may have missed something. */
    public int gaps() {
        return gaps.get();
    }

    private void pass(Received<NoteChanged> fact) {
        if (poison.contains(fact.subject())) {
            throw new IllegalStateException("Cannot stand the note");
        }
        broadcast.add(fact.subject());
    }

    @Configuration(proxyBeanMethods = false)
    static class Subscriptions {
        @Bean
        FactTopic facts() {
            return FactTopic.of("notes.facts", NoteChanged.class);
        }

        @Bean
        FactTopic directory() {
            return FactTopic.compacted("notes.directory", NoteShown.class);
        }

        @Bean
        FactSubscription words(Echoes echoes) {
            return FactSubscription.to("words.facts").awaited().on("words.said", Heard.class, echoes::hear);
        }

        @Bean
        FactSubscription streams(Echoes echoes) {
            return FactSubscription.to("notes.facts")
                    .broadcast()
                    .onGap(echoes.gaps::incrementAndGet)
                    .on("notes.note-changed", NoteChanged.class, echoes::pass);
        }

        @Bean
        FactSubscription own(Echoes echoes) {
            return FactSubscription.to("notes.facts").on("notes.note-changed", NoteChanged.class, echoes::see);
        }
    }
}
