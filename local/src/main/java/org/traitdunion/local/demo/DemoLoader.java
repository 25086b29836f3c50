package org.traitdunion.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Brings the demo data into an empty network, a few requests at a time. Every write may be repeated, and the day from which
 * the events count is kept, so a loading that was cut short goes on at the next start.
 */
public final class DemoLoader {

    private static final int AT_ONCE = 6;
    private static final int PAGE = 100;

    private final DemoApi api;
    private final Consumer<String> progress;
    private final String administrator;
    private final List<DemoPerson> people = DemoData.people();

    private DemoLoader(DemoApi api, Consumer<String> progress) {
        this.api = api;
        this.progress = progress;
        administrator = people.stream()
                .filter(DemoPerson::admin)
                .map(DemoPerson::username)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Loads what is missing, if this network is empty or a loading began in it.
     *
     * @param data the network's data folder, which remembers how far it is; it may have seen another network, since MongoDB can be
     *     elsewhere
     * @param progress told what is being loaded
     * @return whether the network has the demo data; false when it holds something else
     * @throws DemoFailed when the network refuses something
     */
    public static boolean load(String publicUrl, String clientSecret, Path data, Consumer<String> progress) {
        Path begun = data.resolve("demo-begun");
        Path done = data.resolve("demo-loaded");
        try (var api = new DemoApi(publicUrl, clientSecret)) {
            var loader = new DemoLoader(api, progress);
            if (loader.networkIsEmpty(Files.exists(done))) {
                Files.deleteIfExists(done);
                Files.writeString(begun, Instant.now().toString());
            } else if (Files.exists(done) || !Files.exists(begun)) {
                return Files.exists(done);
            }
            loader.loadAll(DemoCalendar.of(Instant.parse(Files.readString(begun))));
            Files.createFile(done);
            return true;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Whether this network has the demo data from an earlier start. */
    public static boolean isLoaded(String publicUrl, String clientSecret, Path data) {
        try (var api = new DemoApi(publicUrl, clientSecret)) {
            return Files.exists(data.resolve("demo-loaded"))
                    && !new DemoLoader(api, progress -> {}).networkIsEmpty(true);
        }
    }

    /** @param known whether it was loaded once: then somebody may have changed the administrator's password */
    private boolean networkIsEmpty(boolean known) {
        try {
            return api.get(administrator, "/api/companies").get("items").isEmpty();
        } catch (DemoFailed refused) {
            if (known) {
                return false;
            }
            throw refused;
        }
    }

    private void loadAll(DemoCalendar calendar) {
        try (var workers =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            progress.accept("members");
            DemoData.companies()
                    .forEach(company ->
                            api.put(administrator, "/api/companies/" + company.id(), Map.of("name", company.name())));
            String charter =
                    api.get(administrator, "/api/charter").get("version").asString();
            each(workers, people, person -> join(person, charter));
            progress.accept("rooms");
            each(workers, DemoData.rooms(), this::open);
            progress.accept("events");
            each(workers, DemoData.events(), event -> organise(event, calendar));
            progress.accept("threads");
            each(
                    workers,
                    DemoData.rooms(),
                    room -> DemoData.discussionsOf(room).forEach(thread -> discuss(room, thread)));
        }
    }

    private static <T> void each(ExecutorService workers, List<T> things, Consumer<T> task) {
        List<Future<?>> running = new ArrayList<>();
        things.forEach(thing -> running.add(workers.submit(() -> task.accept(thing))));
        for (Future<?> one : running) {
            try {
                one.get();
            } catch (ExecutionException failed) {
                workers.shutdownNow();
                throw failed.getCause() instanceof DemoFailed known ? known : new DemoFailed("it broke", failed);
            } catch (InterruptedException stopped) {
                workers.shutdownNow();
                Thread.currentThread().interrupt();
                throw new DemoFailed("it was interrupted", stopped);
            }
        }
    }

    private void join(DemoPerson person, String charter) {
        api.putOnce(
                person.username(),
                "/api/me/application",
                Map.of(
                        "companyId",
                        person.company(),
                        "site",
                        person.site(),
                        "job",
                        person.job(),
                        "charterVersion",
                        charter));
        JsonNode me = api.get(person.username(), "/api/me");
        if (person.applies()) {
            return;
        }
        if (!me.get("state").asString().equals("active")) {
            api.put(
                    administrator,
                    "/api/applications/" + person.id() + "/decision",
                    Map.of("decision", "admit"),
                    "If-Match",
                    "\"" + me.get("application").get("version").asString() + "\"");
        }
        person.givenRoles()
                .forEach(role -> api.put(administrator, "/api/members/" + person.id() + "/roles/" + role, Map.of()));
    }

    private void open(DemoData.Room room) {
        Map<String, Object> audience = room.company() == null
                ? Map.of("kind", "network")
                : Map.of("kind", "company", "companyId", room.company());
        api.put(
                room.moderator(),
                "/api/rooms/" + room.id(),
                Map.of("name", room.name(), "description", room.description(), "audience", audience));
    }

    private void organise(DemoData.Event event, DemoCalendar calendar) {
        String path = "/api/events/" + DemoData.id("events", event.key());
        if (event.cancelled() != null
                && known(event.organiser(), "/api/events?when=upcoming&limit=" + PAGE, event.key())) {
            return;
        }
        // Once it has begun, since the loading was cut short days ago, an event takes nothing of this any more: 409.
        api.putOnce(event.organiser(), path, content(event, calendar));
        if (event.draft()) {
            return;
        }
        api.putOnce(event.organiser(), path + "/publication", Map.of());
        if (event.seats() != null) {
            event.seats().forEach(member -> api.putOnce(member, path + "/seat", Map.of()));
        }
        if (event.cancelled() != null) {
            api.putOnce(event.organiser(), path + "/cancellation", Map.of("reason", event.cancelled()));
        }
    }

    /** Whether a cancelled event is there already: it takes neither its content nor seats again. */
    private boolean known(String username, String path, String key) {
        String id = DemoData.id("events", key);
        return api.get(username, path)
                .get("items")
                .valueStream()
                .anyMatch(item -> item.get("id").asString().equals(id)
                        && item.get("state").asString().equals("cancelled"));
    }

    private static Map<String, Object> content(DemoData.Event event, DemoCalendar calendar) {
        var content = new HashMap<String, Object>();
        content.put("kind", event.kind());
        content.put("title", event.title());
        content.put("description", event.description());
        content.put("place", event.place());
        content.put("startsAt", calendar.at(event.day(), event.from()).toString());
        content.put("endsAt", calendar.at(event.day(), event.to()).toString());
        content.put("zone", DemoCalendar.PARIS.getId());
        content.put("capacity", event.capacity());
        content.put(
                "sessions",
                event.sessions().stream()
                        .map(session -> Map.of(
                                "id", session.id(),
                                "title", session.title(),
                                "description", session.description() == null ? "" : session.description(),
                                "startsAt",
                                        calendar.at(event.day(), session.from()).toString(),
                                "endsAt", calendar.at(event.day(), session.to()).toString()))
                        .collect(Collectors.toList()));
        return content;
    }

    private void discuss(DemoData.Room room, DemoData.Discussion thread) {
        String path = "/api/threads/" + DemoData.id("threads", room.id() + "/" + thread.key());
        api.put(thread.author(), path, Map.of("roomId", room.id(), "title", thread.title(), "body", thread.body()));
        for (int i = 0; i < thread.replies().size(); i++) {
            DemoData.Reply reply = thread.replies().get(i);
            String id = DemoData.id("replies", room.id() + "/" + thread.key() + "/" + i);
            JsonNode posted = api.put(reply.by(), path + "/replies/" + id, Map.of("body", reply.body()));
            if (reply.key() != null) {
                report(path + "/replies/" + posted.get("number").asString() + "/report");
            }
        }
    }

    private void report(String path) {
        api.put(
                "nadia.benali",
                path,
                Map.of("rule", "situations", "note", "On reconnaît la personne à sa fonction et à son étage."));
        api.put("thomas.quere", path, Map.of("rule", "situations", "note", ""));
    }
}
