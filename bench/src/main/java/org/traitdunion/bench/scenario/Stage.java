package org.traitdunion.bench.scenario;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import org.traitdunion.bench.Progress;
import org.traitdunion.bench.data.Community;
import org.traitdunion.bench.data.Multiplication;
import org.traitdunion.bench.load.Call;
import org.traitdunion.bench.load.Load;
import org.traitdunion.bench.load.Vegeta;
import org.traitdunion.bench.load.Wrk;
import org.traitdunion.bench.network.Api;
import org.traitdunion.bench.network.Costs;
import org.traitdunion.bench.network.CpuTimes;
import org.traitdunion.bench.network.ScratchNetwork;
import org.traitdunion.bench.people.Account;
import org.traitdunion.bench.people.Accounts;
import org.traitdunion.bench.people.Crowd;
import org.traitdunion.bench.profile.Recorder;
import org.traitdunion.bench.result.Figures;
import org.traitdunion.local.demo.DemoPerson;
import org.traitdunion.local.people.Session;

/**
 * What a scenario works with: the network with its data, the people, the tools, and where figures go.
 *
 * @param signedIn accounts of the people with a session, in the order of {@code sessions}
 * @param load how long a closed loop lasts
 * @param warmUp so many answers are forgotten before any is measured
 * @param notes what is left out, and why
 */
public record Stage(
        ScratchNetwork network,
        Community community,
        Multiplication multiplication,
        Accounts accounts,
        List<Account> signedIn,
        List<Session> sessions,
        Crowd crowd,
        Api api,
        Wrk wrk,
        Optional<Vegeta> vegeta,
        Recorder recorder,
        Duration load,
        int warmUp,
        Figures figures,
        List<String> notes,
        Progress progress) {

    /** Organises events, in the demo data as here. */
    private static final String ORGANISER = "laure.castaing";

    /** What ran, and what it cost the network's processes. */
    record Costly<T>(T result, CpuTimes cpu) {}

    /** Runs a load and measures what it costs. */
    <T> Costly<T> costing(Supplier<T> load) {
        var costs = new Costs(network.processes());
        CpuTimes before = costs.cpu();
        T result = load.get();
        return new Costly<>(result, costs.cpu().since(before));
    }

    /** A closed loop, with its figures. */
    Costly<Load> closedLoop(String scenario, String variant, URI target, List<Call> calls, int connections) {
        Costly<Load> measured = costing(() -> wrk.run(target, calls, connections, load));
        tell(scenario, variant, measured);
        return measured;
    }

    void tell(String scenario, String variant, Costly<Load> measured) {
        figures.add(scenario, variant, measured.result(), measured.cpu());
        progress.say(String.format(
                Locale.ROOT,
                "%s, %s: %.0f/s, p99 %.1f ms, %d errors",
                scenario,
                variant,
                measured.result().perSecond(),
                measured.result().latencies().p99(),
                measured.result().errors()));
        double still = measured.result().still();
        if (still > 0) {
            leaveOut(String.format(
                    Locale.ROOT, "%s, %s: the network stood still for %.1f s.", scenario, variant, still));
        }
    }

    /** The same with 1, 16 and 64 connections; with 16 it may be recorded. */
    void closedLoops(String scenario, List<Call> calls) {
        closedLoops(
                scenario,
                (variant, connections) -> closedLoop(scenario, variant, network.gateway(), calls, connections));
    }

    /** A loop of the scenario's own, so often. */
    void closedLoops(String scenario, ObjIntConsumer<String> loop) {
        loop.accept("1 connection", 1);
        recorder.around(scenario, network.processes(), () -> {
            loop.accept("16 connections", 16);
            return Optional.empty();
        });
        loop.accept("64 connections", 64);
    }

    /** Keeps with the result, once for all runs, why something is not in it. */
    void leaveOut(String sentence) {
        if (!notes.contains(sentence)) {
            notes.add(sentence);
            progress.say(sentence);
        }
    }

    Session session(int number) {
        return sessions.get(number % sessions.size());
    }

    String thread(int number) {
        return community.threads().get(number % community.threads().size());
    }

    String organiserToken() {
        return accounts.token(ORGANISER, DemoPerson.PASSWORD);
    }
}
