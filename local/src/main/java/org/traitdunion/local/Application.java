package org.traitdunion.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipFile;

/** A service's jar, taken apart once for each build so that it starts faster than from the one big file. */
final class Application {

    private static final int HEAP_MEGABYTES = 192;
    /** The gateway's has room for its connections, of which each takes some 110 KB while it is used, and for their bodies. */
    private static final int GATEWAY_HEAP_MEGABYTES = 320;
    /** Spring's training run: everything is built, nothing is begun. */
    private static final String ONCE_AND_OUT = "-Dspring.context.exit=onRefresh";

    private Application() {}

    /** The program, from a folder that is renewed when the jar's content is another. */
    static JavaProgram unpacked(Folders folders, String module) {
        Path jar = folders.jar(module);
        Path folder = folders.installed().resolve("app").resolve(module);
        Path runnable = folder.resolve(String.valueOf(jar.getFileName()));
        try {
            Path mark = folder.resolve("content");
            String content = content(jar);
            if (!Files.exists(mark) || !Files.readString(mark).equals(content)) {
                Folders.deleteTree(folder);
                extract(folders, module, folder);
                Files.setLastModifiedTime(runnable, FileTime.from(Instant.now()));
                Files.writeString(mark, content);
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
        return new JavaProgram(
                "gateway".equals(module) ? GATEWAY_HEAP_MEGABYTES : HEAP_MEGABYTES,
                List.of("-jar", runnable.toString()),
                List.of(ONCE_AND_OUT, "-jar", runnable.toString()),
                runnable,
                folder.resolve(JavaProgram.cacheName(module)));
    }

    /** Reproducible builds give every jar the same date, so its table of contents tells whether it has changed. */
    private static String content(Path jar) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            long sum = zip.stream()
                    .mapToLong(entry -> entry.getCrc() * entry.getName().hashCode())
                    .sum();
            return Files.size(jar) + " " + sum;
        }
    }

    private static void extract(Folders folders, String module, Path folder) {
        Path jar = folders.jar(module);
        Tool.run(
                folders,
                module + "-unpacking",
                folder.resolveSibling("."),
                "The jar " + jar + " could not be taken apart",
                List.of(
                        JavaProgram.JAVA,
                        "-XX:TieredStopAtLevel=1",
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        folder.toString()));
    }
}
