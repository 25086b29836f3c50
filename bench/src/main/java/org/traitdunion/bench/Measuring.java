package org.traitdunion.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.traitdunion.bench.data.Community;
import org.traitdunion.bench.data.Multiplication;
import org.traitdunion.bench.load.Call;
import org.traitdunion.bench.load.Vegeta;
import org.traitdunion.bench.load.Wrk;
import org.traitdunion.bench.network.Api;
import org.traitdunion.bench.network.Costs;
import org.traitdunion.bench.network.ScratchNetwork;
import org.traitdunion.bench.people.Account;
import org.traitdunion.bench.people.Accounts;
import org.traitdunion.bench.people.Crowd;
import org.traitdunion.bench.profile.Recorder;
import org.traitdunion.bench.result.Figure.Better;
import org.traitdunion.bench.result.Figures;
import org.traitdunion.bench.result.Result;
import org.traitdunion.bench.scenario.Scenarios;
import org.traitdunion.bench.scenario.Stage;
import org.traitdunion.local.demo.DemoLoader;
import org.traitdunion.local.people.Session;
import org.traitdunion.local.people.SignIn;

/** One measurement from an empty folder to its figures. */
final class Measuring {

    private static final int PEOPLE = 50;
    private static final Duration WARM_UP_SLICE = Duration.ofSeconds(3);

    /** What the parts take from the environment of the bench, and are quicker or slower with. */
    private static final Set<String> INHERITED = Set.of(
            "JAVA_TOOL_OPTIONS",
            "JDK_JAVA_OPTIONS",
            "MALLOC_ARENA_MAX",
            "CONNECTIONS",
            "REQUESTS_IN_FLIGHT",
            "REQUESTS_IN_FLIGHT_PER_PERSON",
            "REQUESTS_PER_SECOND",
            "REQUEST_BURST",
            "SERVICE_TIMEOUT",
            "SESSION_STORE",
            "TRACING_SAMPLING");

    private final Settings settings;
    private final Progress progress;
    private final Figures figures = new Figures();
    private final List<String> notes = new ArrayList<>();
    private String mongod = "";
    private String aot = "";
    private int wholeRuns;

    Measuring(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    void measure() {
        noting(this::measureAll);
    }

    /** Whatever breaks the work off, want of memory too, stands in the result. */
    void noting(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error broken) {
            String why = Objects.requireNonNullElse(broken.getMessage(), broken.toString());
            notes.add("It BROKE OFF: " + (Shutdown.hasBegun() ? "Interrupted." : why));
            throw broken;
        }
    }

    private void measureAll() {
        progress.say("the network starts");
        try (var network = ScratchNetwork.onEmptyData(settings.home(), settings.port())) {
            mongod = network.mongod();
            aot = network.aot();
            boolean starts = settings.scenarios().contains(Scenarios.START);
            if (starts) {
                figures.add(Scenarios.START, "", "cold", "s", Better.LOWER, seconds(network.startTook()));
            }
            progress.say("demo data is loaded, to have documents of every kind");
            DemoLoader.load(network.gateway().toString(), network.demoLoaderSecret(), network.data(), ignored -> {});
            try (var accounts = new Accounts(
                            network.keycloak(), network.membersClientSecret(), network.demoLoaderSecret());
                    var api = new Api()) {
                measure(network, accounts, api, starts);
            }
        }
    }

    /** What was measured so far. */
    Result result(String date) {
        return Result.now(settings.commit(), date, told(), notes, figures.all());
    }

    private void measure(ScratchNetwork network, Accounts accounts, Api api, boolean starts) {
        accounts.lengthenTokens(network.keycloakAdminPassword());
        var crowd = new Crowd(progress);
        List<Account> people =
                crowd.each("accounts", IntStream.range(0, PEOPLE).boxed().toList(), accounts::open);
        progress.say("data of size " + settings.size() + " is loaded");
        var multiplication = new Multiplication(network, progress);
        Community community = multiplication.fill(settings.size(), people);
        for (int run = 0; starts && run < settings.runs(); run++) {
            network.restart();
            figures.add(Scenarios.START, "", "warm", "s", Better.LOWER, seconds(network.startTook()));
            progress.say(String.format(Locale.ROOT, "warm start: %.1f s", seconds(network.startTook())));
        }
        var signIn = new SignIn(network.gateway());
        List<Session> sessions = crowd.each(
                "sign-ins", people, account -> signIn.of(account.id(), account.username(), Accounts.PASSWORD));
        progress.say(sessions.size() + " people have signed in");
        var stage = new Stage(
                network,
                community,
                multiplication,
                accounts,
                people,
                sessions,
                crowd,
                api,
                new Wrk(network.scratch()),
                vegeta(network),
                new Recorder(settings.profile()),
                settings.load(),
                settings.warmUp(),
                figures,
                notes,
                progress);
        memory(network, "at rest");
        warmUp(stage);
        for (int run = 1; run <= settings.runs(); run++) {
            progress.say("run " + run + " of " + settings.runs());
            settings.scenarios().stream()
                    .filter(name -> !name.equals(Scenarios.START))
                    .forEach(name -> Scenarios.of(name).measure(stage));
            memory(network, "after the load");
            wholeRuns = run;
        }
    }

    private Optional<Vegeta> vegeta(ScratchNetwork network) {
        Optional<Vegeta> vegeta = Vegeta.find(network.scratch());
        if (vegeta.isEmpty()) {
            notes.add("vegeta is not on the PATH: no rush, no overload, no facts under load.");
            progress.say(notes.getLast());
        }
        return vegeta;
    }

    private void warmUp(Stage stage) {
        List<List<Call>> loads = Scenarios.loads(settings.scenarios()).stream()
                .map(load -> load.calls(stage))
                .toList();
        new WarmUp(loads, settings.warmUp())
                .run(
                        mixed -> stage.wrk().run(stage.network().gateway(), mixed, 16, WARM_UP_SLICE),
                        progress,
                        notes::add);
    }

    private void memory(ScratchNetwork network, String when) {
        Map<String, Long> resident = new Costs(network.processes()).resident();
        double others = 0;
        for (var process : resident.entrySet()) {
            double megabytes = process.getValue() / 1024.0 / 1024;
            figures.add("memory", when, process.getKey(), "MB", Better.LOWER, megabytes);
            others += process.getKey().equals("keycloak") ? 0 : megabytes;
        }
        figures.add("memory", when, "without Keycloak", "MB", Better.LOWER, others);
    }

    private Map<String, String> told() {
        var told = new LinkedHashMap<String, String>();
        told.put("size", settings.size().name());
        told.put("runs", (wholeRuns < settings.runs() ? wholeRuns + " of " : "") + settings.runs());
        told.put("seconds", Long.toString(settings.load().toSeconds()));
        told.put("warm-up", Integer.toString(settings.warmUp()));
        told.put("scenarios", String.join(",", settings.scenarios()));
        told.put("profiled", Boolean.toString(settings.profile() != null));
        told.put("jvm", System.getenv().getOrDefault("_JAVA_OPTIONS", ""));
        told.putAll(inherited(System.getenv()));
        told.put("mongod", mongod);
        told.put("aot", aot);
        if (settings.builtBefore()) {
            told.put("built", "before");
        }
        return told;
    }

    static Map<String, String> inherited(Map<String, String> environment) {
        var inherited = new TreeMap<>(environment);
        inherited.keySet().retainAll(INHERITED);
        return inherited;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1e3;
    }
}
