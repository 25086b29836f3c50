package org.traitdunion.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The demo data as the YAML files have it. */
public final class DemoData {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private DemoData() {}

    record Company(String id, String name) {}

    record Room(
            String id,
            String name,
            String description,
            @Nullable String company,
            String moderator) {}

    /**
     * An event, its times relative to the day of loading.
     *
     * @param day how many days after that day
     * @param from the time of day in Paris, as are all others here
     * @param seats who registers, in this order
     * @param cancelled the reason, if it is cancelled afterwards
     * @param draft whether it is not published
     */
    record Event(
            String key,
            String kind,
            String organiser,
            String title,
            String place,
            int day,
            String from,
            String to,
            int capacity,
            String description,
            List<Session> sessions,
            @Nullable List<String> seats,
            @Nullable String cancelled,
            boolean draft) {}

    record Session(
            String id,
            String title,
            String from,
            String to,
            @Nullable String description) {}

    record Discussion(String key, String author, String title, String body, List<Reply> replies) {}

    /** A reply; the one with a key is reported to the moderators. */
    record Reply(String by, String body, @Nullable String key) {}

    /** Everybody who has an account in a local network. */
    public static List<DemoPerson> people() {
        return List.of(read("people", DemoPerson[].class));
    }

    static List<Company> companies() {
        return List.of(read("companies", Company[].class));
    }

    static List<Room> rooms() {
        return List.of(read("rooms", Room[].class));
    }

    static List<Event> events() {
        return List.of(read("events", Event[].class));
    }

    static List<Discussion> discussionsOf(Room room) {
        return List.of(read("threads/" + room.id(), Discussion[].class));
    }

    /** An id that is the same at every loading. */
    static String id(String kind, String key) {
        String name = "https://traitdunion.example/demo/" + kind + "/" + key;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static <T> T read(String name, Class<T> type) {
        try (var file = DemoData.class.getResourceAsStream("/demo/" + name + ".yaml")) {
            if (file == null) {
                throw new IllegalStateException("The demo data lacks " + name + ".yaml.");
            }
            return YAML.readValue(file, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
