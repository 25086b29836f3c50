package org.traitdunion.bench.data;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.traitdunion.bench.Progress;
import org.traitdunion.bench.Size;
import org.traitdunion.bench.network.ScratchNetwork;
import org.traitdunion.bench.people.Account;

/**
 * Fills the services' own collections with a community of a size, out of documents that the services wrote. The same size gives
 * the same community at every measurement, apart from the ids of the accounts.
 */
public final class Multiplication {

    private static final long SEED = 20_261_125;
    private static final int ROOMS = 10;
    private static final int RECENT = 40;

    private final ScratchNetwork network;
    private final Progress progress;
    private final Patterns patterns;
    private final Random random = new Random(SEED);
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.HOURS);

    public Multiplication(ScratchNetwork network, Progress progress) {
        this.network = network;
        this.progress = progress;
        this.patterns = Patterns.of(network);
    }

    /** Writes all of it; the accounts are among the members. */
    public Community fill(Size size, List<Account> accounts) {
        List<String> others = IntStream.range(0, size.members() - accounts.size())
                .mapToObj(i -> id("member", i))
                .toList();
        List<String> known = accounts.stream().map(Account::id).toList();
        members(Stream.concat(known.stream(), others.stream()).toList());
        new Notices(patterns, now, this::batches).fill(known, others);
        List<String> rooms = rooms(size);
        return new Community(
                rooms,
                threads(size, rooms, known, others),
                new Programme(patterns, now, this::batches).fill(size, known),
                patterns.bodies());
    }

    /** Makes members of these people: in the members service, and in the copies of the others. */
    public void members(List<String> ids) {
        try (var memberships = batches("members", "memberships", ids.size());
                var forum = batches("forum", "members", ids.size());
                var events = batches("events", "members", ids.size())) {
            for (int i = 0; i < ids.size(); i++) {
                String name = "Personne Numéro " + i;
                memberships.add(Copy.of(patterns.membership())
                        .with(Map.of(
                                "_id",
                                ids.get(i),
                                "person.name",
                                name,
                                "person.nameFold",
                                String.format(Locale.ROOT, "personne numero %06d", i),
                                "person.email",
                                "personne" + i + "@example.org"))
                        .document());
                forum.add(Copy.of(patterns.forumMember())
                        .with(Map.of("_id", ids.get(i), "name", name))
                        .document());
                events.add(Copy.of(patterns.eventsMember())
                        .with(Map.of("_id", ids.get(i), "name", name))
                        .document());
            }
        }
    }

    private List<String> rooms(Size size) {
        var ids = new ArrayList<String>();
        try (var rooms = batches("forum", "rooms", ROOMS)) {
            for (int i = 0; i < ROOMS; i++) {
                ids.add("bench-" + i);
                rooms.add(Copy.of(patterns.room())
                        .with(Map.of(
                                "_id",
                                ids.get(i),
                                "name",
                                "Salon " + i,
                                "nameFold",
                                "salon " + i,
                                "threads",
                                (long) size.threads() / ROOMS,
                                "lastActivityAt",
                                Date.from(now)))
                        .document());
            }
        }
        return ids;
    }

    private List<String> threads(Size size, List<String> rooms, List<String> known, List<String> others) {
        var ids = new ArrayList<String>();
        long all = (long) size.threads() * size.repliesOfAThread();
        try (var threads = batches("forum", "threads", size.threads());
                var replies = batches("forum", "replies", all)) {
            for (int i = 0; i < size.threads(); i++) {
                String id = id("thread", i);
                ids.add(id);
                Instant opened = now.minus(Duration.ofHours(size.threads() - i + 100L));
                var recent = new ArrayList<String>();
                String author = someone(known, others);
                for (int number = 1; number <= size.repliesOfAThread(); number++) {
                    String replyId = id("reply-" + i, number);
                    recent.add(replyId);
                    author = someone(known, others);
                    replies.add(reply(id, number, replyId, author, opened.plus(Duration.ofMinutes(number))));
                }
                threads.add(Copy.of(patterns.thread())
                        .with(Map.of(
                                "_id",
                                id,
                                "roomId",
                                rooms.get(i % rooms.size()),
                                "title",
                                "Conversation numéro " + i,
                                "authorId",
                                author,
                                "openedAt",
                                Date.from(opened),
                                "lastActivityAt",
                                Date.from(opened.plus(Duration.ofMinutes(recent.size()))),
                                "lastAuthorId",
                                author,
                                "replyCount",
                                (long) recent.size(),
                                "recent",
                                List.copyOf(recent.subList(recent.size() - RECENT, recent.size()))))
                        .document());
            }
        }
        return ids;
    }

    private Document reply(String threadId, int number, String replyId, String author, Instant at) {
        return Copy.of(patterns.reply())
                .with(Map.of(
                        "_id",
                        threadId + ":" + number,
                        "threadId",
                        threadId,
                        "number",
                        (long) number,
                        "claim",
                        threadId + ":" + replyId,
                        "authorId",
                        author,
                        "at",
                        Date.from(at),
                        "body",
                        patterns.bodies().get(random.nextInt(patterns.bodies().size()))))
                .document();
    }

    private String someone(List<String> known, List<String> others) {
        int any = random.nextInt(known.size() + others.size());
        return any < known.size() ? known.get(any) : others.get(any - known.size());
    }

    private Batches batches(String database, String collection, long all) {
        return new Batches(network.database(database).getCollection(collection), all, progress);
    }

    /** The same at every measurement. */
    static String id(String kind, int number) {
        String name = "https://traitdunion.example/bench/" + kind + "/" + number;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
