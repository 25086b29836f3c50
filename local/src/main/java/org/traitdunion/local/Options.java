package org.traitdunion.local;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * What the one who starts the network chose.
 *
 * @param home the checkout: where the built jars are
 * @param work where data, logs and unpacked programs go; {@code .local} of the checkout for the command
 * @param ports all the ports, from the public one
 * @param fresh whether to begin with empty data
 * @param demo whether to load the demo companies into an empty network
 * @param mongodbUri a MongoDB that runs already; empty to start one
 * @param mongod the program to start for MongoDB; empty to look on the PATH, then take the embedded server
 * @param environment by part, what its process is told beyond what it needs, or otherwise: where somebody stands between
 *     two parts, say
 */
public record Options(
        Path home,
        Path work,
        Ports ports,
        boolean fresh,
        boolean demo,
        String mongodbUri,
        String mongod,
        Map<String, Map<String, String>> environment) {

    private static final String DEFAULT_PORT = "8080";

    /** The options for a test: a network on its own data, sharing with the checkout only what was unpacked. */
    public static Options forTests(Path home, Path work, int port) {
        return new Options(home, work, new Ports(port), true, false, "", "", Map.of());
    }

    /**
     * Reads the command line, then the environment for what it leaves open.
     *
     * @throws CannotStart when an option is unknown or a port is not one
     */
    public static Options parse(Path home, List<String> arguments, Map<String, String> environment) {
        String chosen = environment.getOrDefault("TRAITDUNION_PORT", "");
        String port = chosen.isBlank() ? DEFAULT_PORT : chosen;
        boolean fresh = false;
        boolean demo = true;
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            switch (argument) {
                case "--fresh" -> fresh = true;
                case "--no-demo" -> demo = false;
                case "--port" -> port = rest.hasNext() ? rest.next() : "missing";
                default -> {
                    if (!argument.startsWith("--port=")) {
                        throw new CannotStart(
                                "The option " + argument + " is unknown; ./start --help lists those there are.");
                    }
                    port = argument.substring("--port=".length());
                }
            }
        }
        return new Options(
                home,
                home.resolve(".local"),
                new Ports(number(port)),
                fresh,
                demo,
                environment.getOrDefault("MONGODB_URI", ""),
                environment.getOrDefault("MONGOD", ""),
                Map.of());
    }

    private static int number(String port) {
        try {
            return Integer.parseInt(port.strip());
        } catch (NumberFormatException noNumber) {
            throw new CannotStart("The port must be a number between 1024 and 65515, and is '" + port + "'.", noNumber);
        }
    }

    /** What the browser sees. */
    public String publicUrl() {
        return "http://localhost:" + ports.gateway();
    }
}
