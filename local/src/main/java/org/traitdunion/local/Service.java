package org.traitdunion.local;

import java.net.http.HttpClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the three services and the gateway are told where everything is: by their environment, and nothing else. */
final class Service {

    static final List<String> NAMES = List.of("members-service", "events-service", "forum-service", "gateway");

    private Service() {}

    /** Whether the part of that name is one of them, or another instance of one. */
    static boolean is(String part) {
        return NAMES.stream().anyMatch(part::startsWith);
    }

    static PartPlan plan(
            String name, JavaProgram program, Options options, Secrets secrets, Database database, HttpClient http) {
        return plan(name, name, port(name, options.ports()), program, options, secrets, database, http);
    }

    /** An instance of the service under a name and on a port of its own. */
    static PartPlan plan(
            String service,
            String name,
            int port,
            JavaProgram program,
            Options options,
            Secrets secrets,
            Database database,
            HttpClient http) {
        int management = options.ports().managementOf(port);
        return new PartPlan(
                name,
                name,
                port,
                options.work(),
                program.command(),
                environment(service, port, management, options, secrets, database),
                Readiness.http(http, "http://127.0.0.1:" + management + "/actuator/health/readiness"),
                Optional.of(program));
    }

    private static int port(String name, Ports ports) {
        return switch (name) {
            case "members-service" -> ports.members();
            case "events-service" -> ports.events();
            case "forum-service" -> ports.forum();
            default -> ports.gateway();
        };
    }

    /** Every secret goes only to the part that needs it. */
    private static Map<String, String> environment(
            String name, int port, int management, Options options, Secrets secrets, Database database) {
        Ports ports = options.ports();
        var environment = new HashMap<>(Map.of(
                "SERVER_PORT",
                Integer.toString(port),
                "SERVER_ADDRESS",
                "127.0.0.1",
                "MANAGEMENT_SERVER_PORT",
                Integer.toString(management),
                "MANAGEMENT_SERVER_ADDRESS",
                "127.0.0.1",
                "SPRING_LIFECYCLE_TIMEOUTPERSHUTDOWNPHASE",
                "2s",
                "PUBLIC_URL",
                options.publicUrl(),
                "KEYCLOAK_URL",
                local(ports.keycloak()) + "/auth",
                "MONGODB_URI",
                database.uri(),
                "KAFKA_BOOTSTRAP_SERVERS",
                "127.0.0.1:" + ports.kafka()));
        environment.put("SPRING_PROFILES_ACTIVE", "local");
        switch (name) {
            case "gateway" ->
                environment.putAll(Map.of(
                        "MEMBERS_URL", local(ports.members()),
                        "EVENTS_URL", local(ports.events()),
                        "FORUM_URL", local(ports.forum()),
                        "GATEWAY_CLIENT_SECRET", secrets.get("GATEWAY_CLIENT_SECRET")));
            case "members-service" -> {
                environment.put("MEMBERS_CLIENT_SECRET", secrets.get("MEMBERS_CLIENT_SECRET"));
                environment.put("CURSOR_KEY", secrets.get("CURSOR_KEY"));
            }
            default -> environment.put("CURSOR_KEY", secrets.get("CURSOR_KEY"));
        }
        return environment;
    }

    private static String local(int port) {
        return "http://127.0.0.1:" + port;
    }
}
