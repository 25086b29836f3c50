package org.traitdunion.local.embedded;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** One embedded server as a process of its own, until it is asked to end. */
public final class EmbeddedProcess {

    /** What the process writes when it takes connections. */
    public static final String READY = "Embedded server ready";

    /** Before a server's name: it comes up on free ports and the process ends. */
    public static final String REHEARSAL = "rehearsal-of-";

    /**
     * The variable with Kafka's further doors, {@code port=told,port=told}: who comes in at the one is told to come back
     * by the other, where somebody may stand who listens, delays or cuts.
     */
    public static final String KAFKA_DOORS = "KAFKA_DOORS";

    private EmbeddedProcess() {}

    /**
     * Starts the server that the first argument names.
     *
     * @param arguments {@code mongodb <folder> <port>}, {@code kafka <folder> <port> <controller port>}, or
     *     {@code rehearsal-of-mongodb <folder>} and the like
     */
    public static void main(String[] arguments) {
        String server = arguments[0];
        Path folder = Path.of(arguments[1]);
        if (server.startsWith(REHEARSAL)) {
            int free = FreePort.any();
            start(server.substring(REHEARSAL.length()), folder, free, FreePort.besides(free))
                    .run();
            System.exit(0);
        }
        int port = Integer.parseInt(arguments[2]);
        Runnable close = start(server, folder, port, arguments.length > 3 ? Integer.parseInt(arguments[3]) : 0);
        Runtime.getRuntime().addShutdownHook(new Thread(close));
        System.out.println(READY);
    }

    private static Runnable start(String server, Path folder, int port, int controllerPort) {
        return switch (server) {
            case "mongodb" -> mongo(folder, port)::close;
            case "kafka" -> KafkaNode.start(folder, port, controllerPort, doors())::close;
            default -> throw new IllegalArgumentException("No embedded server is called " + server);
        };
    }

    private static DurableMongo mongo(Path folder, int port) {
        LivingHeap.keep();
        return DurableMongo.start(folder, port, EmbeddedProcess::end);
    }

    /**
     * As a mongod that cannot write its journal: whoever is connected sees a database that is away, and waits for it, where
     * an error that no driver knows would be taken for an answer.
     */
    private static void end(RuntimeException reason) {
        System.err.println("MongoDB ends, since its data can no longer be written: " + reason);
        Runtime.getRuntime().halt(1);
    }

    private static Map<Integer, Integer> doors() {
        return Arrays.stream(System.getenv().getOrDefault(KAFKA_DOORS, "").split(",", -1))
                .filter(door -> !door.isBlank())
                .map(door -> door.split("=", 2))
                .collect(Collectors.toMap(door -> Integer.valueOf(door[0]), door -> Integer.valueOf(door[1])));
    }
}
