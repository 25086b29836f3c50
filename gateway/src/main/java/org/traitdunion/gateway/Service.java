package org.traitdunion.gateway;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The services behind the gateway, and what under {@code /api/} is whose. */
public enum Service {
    MEMBERS,
    EVENTS,
    FORUM;

    private static final String API = "/api/";
    private static final Map<String, Service> OWNERS = Map.ofEntries(
            Map.entry("me", MEMBERS),
            Map.entry("charter", MEMBERS),
            Map.entry("companies", MEMBERS),
            Map.entry("applications", MEMBERS),
            Map.entry("members", MEMBERS),
            Map.entry("notifications", MEMBERS),
            Map.entry("events", EVENTS),
            Map.entry("registrations", EVENTS),
            Map.entry("rooms", FORUM),
            Map.entry("threads", FORUM),
            Map.entry("reports", FORUM));

    /** The one that owns a path, or null for what is nobody's, or the gateway's own. */
    public static @Nullable Service of(String path) {
        if (!path.startsWith(API)) {
            return null;
        }
        int end = path.indexOf('/', API.length());
        return OWNERS.get(path.substring(API.length(), end < 0 ? path.length() : end));
    }

    /** What it owns, as the paths {@code /api/<resource>}. */
    public List<String> paths() {
        return OWNERS.entrySet().stream()
                .filter(owned -> owned.getValue() == this)
                .map(owned -> API + owned.getKey())
                .sorted()
                .toList();
    }

    /** What settings, routes and documents call it. */
    public String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
