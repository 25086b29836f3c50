package org.traitdunion.members.notification;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A page that reads its stream as a browser does. */
final class OpenPage implements Closeable {

    record Event(String name, String data) {}

    private final InputStream body;
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final Thread reader;
    private String name = "";

    OpenPage(InputStream body) {
        this.body = body;
        reader = Thread.ofVirtual().start(() -> {
            try {
                new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))
                        .lines()
                        .forEach(this::read);
            } catch (UncheckedIOException _) {
                // The test has closed the page.
            }
        });
    }

    List<Event> events() {
        return events;
    }

    boolean ended() {
        return !reader.isAlive();
    }

    @Override
    public void close() throws IOException {
        body.close();
    }

    private void read(String line) {
        if (line.startsWith("event: ")) {
            name = line.substring(7);
        } else if (line.startsWith("data: ")) {
            events.add(new Event(name, line.substring(6)));
        }
    }
}
