package org.traitdunion.gateway.session;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.session.SessionRepository;

/**
 * Sessions that several gateways share. One document a session; attributes are serialised one by one and only the
 * changed ones are written, so that two requests, in one gateway or in two, never undo each other's work.
 */
final class SessionsInMongo implements Sessions, SessionRepository<StoredSession> {

    private static final Logger log = LoggerFactory.getLogger(SessionsInMongo.class);

    private static final List<IndexModel> INDEXES = List.of(
            new IndexModel(Indexes.ascending("expiresAt"), new IndexOptions().name("sessions_expiry")),
            new IndexModel(Indexes.ascending("sid"), new IndexOptions().name("sessions_keycloak")),
            new IndexModel(Indexes.ascending("sub"), new IndexOptions().name("sessions_person")));

    private final MongoCollection<Document> sessions;
    private final Clock clock;
    private final Duration beforeSignIn;

    SessionsInMongo(MongoCollection<Document> sessions, Clock clock, Duration beforeSignIn) {
        this.sessions = sessions;
        this.clock = clock;
        this.beforeSignIn = beforeSignIn;
    }

    @Override
    public StoredSession createSession() {
        return new StoredSession(clock.instant(), beforeSignIn);
    }

    @Override
    public void save(StoredSession session) {
        String before = session.storedId();
        if (before == null) {
            sessions.insertOne(document(session));
        } else if (!before.equals(session.getId())) {
            // A new identifier is a new document: whoever knew the old one has nothing.
            if (sessions.deleteOne(eq("_id", before)).getDeletedCount() > 0) {
                sessions.insertOne(document(session));
                endThoseOnTop(session);
            }
        } else {
            List<Bson> updates = new ArrayList<>();
            for (String name : session.changed()) {
                Object value = session.attribute(name);
                updates.add(
                        value == null
                                ? Updates.unset(field(name))
                                : Updates.set(field(name), AttributeBytes.write(value)));
                if (value instanceof String text && (name.equals(KEYCLOAK_SESSION) || name.equals(PERSON))) {
                    updates.add(Updates.set(name, text));
                }
            }
            updates.add(Updates.set("lastAccessedAt", Date.from(session.getLastAccessedTime())));
            updates.add(
                    Updates.set("idleSeconds", session.getMaxInactiveInterval().toSeconds()));
            updates.add(Updates.set("expiresAt", expiry(session)));
            Date told = Date.from(session.getLastAccessedTime().minus(untold(session)));
            Bson due = session.changed().isEmpty()
                    ? and(eq("_id", before), lte("lastAccessedAt", told))
                    : eq("_id", before);
            try {
                sessions.updateOne(due, Updates.combine(updates));
            } catch (MongoException away) {
                if (!session.changed().isEmpty()) {
                    throw away;
                } // else only the time of the last access is lost
            }
        }
        session.stored();
    }

    /** For so long after an access the next one is not written: a read page costs no write. */
    private static Duration untold(StoredSession session) {
        Duration tenth = session.getMaxInactiveInterval().dividedBy(10);
        return Collections.min(List.of(tenth, Duration.ofMinutes(1)));
    }

    /** With what may not have been written, so that none ends early. */
    private static Date expiry(StoredSession session) {
        return Date.from(Collections.min(List.of(session.expiresAt().plus(untold(session)), session.endsAt())));
    }

    private void endThoseOnTop(StoredSession latest) {
        Object person = latest.attribute(PERSON);
        if (person == null) {
            return;
        }
        List<String> onTop = sessions.find(eq(PERSON, person))
                .projection(Projections.include("_id"))
                .sort(Sorts.descending("lastAccessedAt"))
                .skip(MOST_OF_A_PERSON)
                .map(found -> found.getString("_id"))
                .into(new ArrayList<>());
        if (!onTop.isEmpty()) {
            sessions.deleteMany(in("_id", onTop));
        }
    }

    @Override
    public @Nullable StoredSession findById(String id) {
        Document found = sessions.find(and(eq("_id", id), gt("expiresAt", Date.from(clock.instant()))))
                .first();
        return found == null ? null : read(found);
    }

    /** One that a gateway of another version wrote may be unreadable here: whoever it was signs in anew. */
    private static @Nullable StoredSession read(Document found) {
        try {
            return session(found);
        } catch (RuntimeException unreadable) {
            Throwable why = NestedExceptionUtils.getMostSpecificCause(unreadable);
            log.warn("A session cannot be read: {}", why.getClass().getSimpleName());
            return null;
        }
    }

    @Override
    public void deleteById(String id) {
        sessions.deleteOne(eq("_id", id));
    }

    @Override
    public @Nullable Object attribute(String sessionId, String name) {
        StoredSession session = findById(sessionId);
        return session == null ? null : session.attribute(name);
    }

    @Override
    public void put(String sessionId, String name, Object value) {
        sessions.updateOne(eq("_id", sessionId), Updates.set(field(name), AttributeBytes.write(value)));
    }

    @Override
    public void end(String sessionId) {
        deleteById(sessionId);
    }

    @Override
    public Set<String> living(Set<String> sessionIds) {
        try {
            return sessions.find(and(in("_id", sessionIds), gt("expiresAt", Date.from(clock.instant()))))
                    .projection(Projections.include("_id"))
                    .map(found -> found.getString("_id"))
                    .into(new HashSet<>());
        } catch (MongoException away) {
            return sessionIds;
        }
    }

    @Override
    public void endAll(@Nullable String keycloakSession, @Nullable String person) {
        if (keycloakSession != null) {
            sessions.deleteMany(eq(KEYCLOAK_SESSION, keycloakSession));
        } else if (person != null) {
            sessions.deleteMany(eq(PERSON, person));
        }
    }

    @Override
    public void sweep() {
        sessions.createIndexes(INDEXES); // there already but for the first time
        sessions.deleteMany(lte("expiresAt", Date.from(clock.instant())));
    }

    @Override
    public SessionRepository<StoredSession> repository() {
        return this;
    }

    private static Document document(StoredSession session) {
        Document attributes = new Document();
        for (String name : session.getAttributeNames()) {
            attributes.append(key(name), AttributeBytes.write(Objects.requireNonNull(session.attribute(name))));
        }
        Document document = new Document("_id", session.getId())
                .append("createdAt", Date.from(session.getCreationTime()))
                .append("lastAccessedAt", Date.from(session.getLastAccessedTime()))
                .append("idleSeconds", session.getMaxInactiveInterval().toSeconds())
                .append("expiresAt", expiry(session))
                .append("attributes", attributes);
        for (String name : List.of(KEYCLOAK_SESSION, PERSON)) {
            Object value = session.attribute(name);
            if (value != null) {
                document.append(name, value);
            }
        }
        return document;
    }

    private static StoredSession session(Document document) {
        Map<String, Object> attributes = new HashMap<>();
        document.get("attributes", Document.class)
                .forEach((key, value) -> attributes.put(name(key), AttributeBytes.read((Binary) value)));
        return new StoredSession(
                document.getString("_id"),
                document.getDate("createdAt").toInstant(),
                document.getDate("lastAccessedAt").toInstant(),
                Duration.ofSeconds(document.get("idleSeconds", Number.class).longValue()),
                attributes);
    }

    /** A dot would be a path to MongoDB, and attribute names are full of them. */
    private static String key(String name) {
        return name.replace('.', '/');
    }

    private static String name(String key) {
        return key.replace('/', '.');
    }

    private static String field(String name) {
        return "attributes." + key(name);
    }
}
