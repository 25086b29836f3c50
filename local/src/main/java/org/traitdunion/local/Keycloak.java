package org.traitdunion.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keycloak's own distribution: unpacked and built once into the checkout's {@code .local}, then run on the network's data
 * with our realm and theme. The realm is imported into an empty database only.
 */
final class Keycloak {

    static final String REALM = "traitdunion";

    private static final String BUILT = "built-for-traitdunion";

    private final Folders folders;
    private final Path home;

    private Keycloak(Folders folders, Path home) {
        this.folders = folders;
        this.home = home;
    }

    /** Unpacks and builds the distribution that the build fetched, unless that was done before. */
    static Keycloak installed(Folders folders, Progress.Line line) {
        Path archive = archive(folders.home());
        String version = String.valueOf(archive.getFileName())
                .replaceAll("^keycloak-quarkus-dist-", "")
                .replaceAll("\\.tar\\.gz$", "");
        Path parent = folders.installed().resolve("keycloak");
        var keycloak = new Keycloak(folders, parent.resolve("keycloak-" + version));
        if (!Files.exists(keycloak.home.resolve(BUILT))) {
            Folders.deleteTree(keycloak.home);
            line.doing("unpacking");
            Tool.run(
                    folders,
                    "keycloak-unpacking",
                    parent,
                    "Keycloak could not be unpacked",
                    List.of("tar", "-xzf", archive.toString()));
            line.doing("building, once");
            keycloak.build();
        }
        return keycloak;
    }

    private static Path archive(Path home) {
        try (Stream<Path> files = Files.list(home.resolve("local/target/keycloak"))) {
            return files.filter(file -> file.toString().endsWith(".tar.gz"))
                    .max(Path::compareTo)
                    .orElseThrow(() -> new IOException("no archive"));
        } catch (IOException absent) {
            throw new CannotStart("Keycloak's distribution was not fetched: run ./start without --no-build.", absent);
        }
    }

    private void build() {
        var command = command(List.of("build", "--db=dev-file", "--http-relative-path=/auth"));
        Tool.run(folders, "keycloak-building", home, "Keycloak could not be built", command);
        try {
            Files.createFile(home.resolve(BUILT));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** How to run it; places theme and realm, which the checkout may have changed since. */
    PartPlan plan(Options options, Secrets secrets, HttpClient http) {
        Path resources = folders.home().resolve("local/src/main/resources");
        copyTree(resources.resolve("keycloak/themes/traitdunion"), home.resolve("themes/traitdunion"));
        LocalRealm.write(resources, home.resolve("data/import/" + REALM + ".json"));
        int port = options.ports().keycloak();
        var arguments = List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=" + options.publicUrl() + "/auth",
                "--hostname-backchannel-dynamic=true",
                "--proxy-headers=xforwarded",
                "--db-url=jdbc:h2:file:"
                        + folders.data().resolve("keycloak/keycloak").toAbsolutePath()
                        + ";NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0");
        return new PartPlan(
                "keycloak",
                "Keycloak",
                port,
                home,
                command(arguments),
                environment(options, secrets),
                Readiness.http(
                        http,
                        "http://127.0.0.1:" + port + "/auth/realms/" + REALM + "/.well-known/openid-configuration"),
                Optional.empty());
    }

    /** Demo passwords are short, and hashed once instead of many times, since nobody's secret depends on them. */
    private static Map<String, String> environment(Options options, Secrets secrets) {
        return Map.of(
                "PUBLIC_URL", options.publicUrl(),
                "GATEWAY_URL", "http://127.0.0.1:" + options.ports().gateway(),
                "GATEWAY_CLIENT_SECRET", secrets.get("GATEWAY_CLIENT_SECRET"),
                "MEMBERS_CLIENT_SECRET", secrets.get("MEMBERS_CLIENT_SECRET"),
                "DEMO_LOADER_CLIENT_SECRET", secrets.get("DEMO_LOADER_CLIENT_SECRET"),
                "PASSWORD_POLICY", "length(4) and hashIterations(1)",
                "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get("KEYCLOAK_ADMIN_PASSWORD"));
    }

    /** What {@code kc.sh} would run, without the shell between us and the process. */
    private List<String> command(List<String> arguments) {
        var command = new ArrayList<>(List.of(
                JavaProgram.JAVA,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xms64m",
                "-Xmx256m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory"
                        + "=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        return command;
    }

    private static void copyTree(Path from, Path to) {
        Folders.deleteTree(to);
        try {
            Files.walkFileTree(from, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                        throws IOException {
                    Files.createDirectories(to.resolve(from.relativize(folder)));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.REPLACE_EXISTING);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
