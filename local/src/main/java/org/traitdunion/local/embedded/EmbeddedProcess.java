package org.traitdunion.local.embedded;

import java.nio.file.Path;

/** One embedded server as a process of its own, until it is asked to end. */
public final class EmbeddedProcess {

    /** What the process writes when it takes connections. */
    public static final String READY = "Embedded server ready";

    private EmbeddedProcess() {}

    /**
     * Starts the server that the first argument names.
     *
     * @param arguments {@code mongo <folder> <port>} or {@code kafka <folder> <port> <controller port>}
     */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[1]);
        int port = Integer.parseInt(arguments[2]);
        Runnable close = switch (arguments[0]) {
            case "mongo" -> DurableMongo.start(folder, port)::close;
            case "kafka" -> KafkaNode.start(folder, port, Integer.parseInt(arguments[3]))::close;
            default -> throw new IllegalArgumentException("No embedded server is called " + arguments[0]);
        };
        Runtime.getRuntime().addShutdownHook(new Thread(close));
        System.out.println(READY);
    }
}
