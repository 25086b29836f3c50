package org.traitdunion.bench.scenario;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.traitdunion.bench.load.Call;

/**
 * People read a page: the requests that the page makes, each person in turn.
 *
 * @param paths of the requests of one page, for the page of that number
 */
record Reading(String name, Pages paths) implements Loads {

    /** So many different pages are read in turn. */
    private static final int PAGES = 1_000;

    @FunctionalInterface
    interface Pages {
        Stream<String> of(Stage stage, int number);
    }

    /** The page that other scenarios read too. */
    static final Reading THREAD =
            new Reading("thread", (stage, i) -> Stream.of("/api/threads/" + stage.thread(i) + "?limit=10"));

    static final List<Reading> ALL = List.of(
            THREAD,
            new Reading("rooms", (stage, i) -> Stream.of("/api/rooms?limit=50")),
            new Reading("threads", (stage, i) -> Stream.of("/api/rooms/" + room(stage, i) + "/threads")),
            new Reading("event", (stage, i) -> Stream.of("/api/events/" + event(stage, i))),
            new Reading(
                    "home",
                    (stage, i) -> Stream.of(
                            "/api/session",
                            "/api/me",
                            "/api/notifications?seen=false&limit=10",
                            "/api/registrations?when=upcoming&limit=3",
                            "/api/events?when=upcoming&limit=5",
                            "/api/rooms?order=activity&limit=4")));

    @Override
    public void measure(Stage stage) {
        List<Call> calls = calls(stage);
        Call first = calls.getFirst();
        stage.api().get(stage.network().gateway(), first.path(), first.headers());
        stage.closedLoops(name, calls);
    }

    @Override
    public List<Call> calls(Stage stage) {
        return IntStream.range(0, PAGES)
                .boxed()
                .flatMap(i -> paths.of(stage, i)
                        .map(path -> Call.get(path, stage.session(i).reading())))
                .toList();
    }

    private static String room(Stage stage, int i) {
        return stage.community().rooms().get(i % stage.community().rooms().size());
    }

    private static String event(Stage stage, int i) {
        return stage.community().events().get(i % stage.community().events().size());
    }
}
