package org.traitdunion.faults.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.traitdunion.local.Ports;
import org.traitdunion.local.embedded.EmbeddedProcess;

/**
 * Which ports the cables have, and what the parts are told so that they use them. Kafka tells its clients where to come
 * back to, therefore it has a door for each service, which names the service's cable.
 */
record Wiring(Ports ports) {

    /** The other instance of events-service: the gateway's link leads to both. */
    static final String TWIN = "events-service-2";

    static final List<String> SERVICES = List.of("members-service", "events-service", TWIN, "forum-service");

    static final List<Link> LINKS = List.of(
            new Link("gateway", "members-service"),
            new Link("gateway", "events-service"),
            new Link("gateway", "forum-service"),
            new Link("gateway", "keycloak"),
            new Link("gateway", "mongodb"),
            new Link("members-service", "keycloak"),
            new Link("members-service", "mongodb"),
            new Link("events-service", "mongodb"),
            new Link(TWIN, "mongodb"),
            new Link("forum-service", "mongodb"),
            new Link("members-service", "kafka"),
            new Link("events-service", "kafka"),
            new Link(TWIN, "kafka"),
            new Link("forum-service", "kafka"));

    private static final int TWIN_FROM_BEYOND = LINKS.size() + SERVICES.size();
    /** So many ports it takes beyond those of the network; the twin's health is ten after the twin. */
    static final int SPAN = TWIN_FROM_BEYOND + 11;

    int cable(Link link) {
        return ports.beyond() + LINKS.indexOf(link);
    }

    int twin() {
        return ports.beyond() + TWIN_FROM_BEYOND;
    }

    /** Where a cable ends: at each of the instances there are. */
    private List<Integer> targets(Link link) {
        return switch (link.to()) {
            case "members-service" -> List.of(ports.members());
            case "events-service" -> List.of(ports.events(), twin());
            case "forum-service" -> List.of(ports.forum());
            case "keycloak" -> List.of(ports.keycloak());
            case "mongodb" -> List.of(ports.mongo());
            default -> List.of(door(link.from()));
        };
    }

    private int door(String service) {
        return ports.beyond() + LINKS.size() + SERVICES.indexOf(service);
    }

    Cable open(Link link) {
        return new Cable(cable(link), targets(link));
    }

    Map<String, Map<String, String>> environment() {
        Map<String, Map<String, String>> told = new HashMap<>();
        for (Link link : LINKS) {
            told.computeIfAbsent(link.from(), part -> new HashMap<>()).putAll(told(link));
        }
        told.computeIfAbsent("gateway", part -> new HashMap<>()).put("SESSION_STORE", "mongodb");
        String doors = SERVICES.stream()
                .map(service -> door(service) + "=" + cable(new Link(service, "kafka")))
                .collect(Collectors.joining(","));
        told.put("kafka", Map.of(EmbeddedProcess.KAFKA_DOORS, doors));
        return told;
    }

    private Map<String, String> told(Link link) {
        String there = "127.0.0.1:" + cable(link);
        return switch (link.to()) {
            case "members-service" -> Map.of("MEMBERS_URL", "http://" + there);
            case "events-service" -> Map.of("EVENTS_URL", "http://" + there);
            case "forum-service" -> Map.of("FORUM_URL", "http://" + there);
            case "keycloak" -> Map.of("KEYCLOAK_URL", "http://" + there + "/auth");
            case "mongodb" -> Map.of("MONGODB_URI", "mongodb://" + there);
            default -> Map.of("KAFKA_BOOTSTRAP_SERVERS", there);
        };
    }
}
