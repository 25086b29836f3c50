package org.traitdunion.faults.check;

import java.util.List;
import org.traitdunion.faults.history.History;
import org.traitdunion.faults.world.World;

/** Something that holds after every history, whatever was broken in it. */
public interface Check {

    List<Check> ALL = List.of(
            new AcknowledgedSeats(),
            new AcknowledgedWords(),
            new AcknowledgedEvent(),
            new AcknowledgedMember(),
            new NeverOversold(),
            new NoSeatEmpty(),
            new OrderOfRegistration(),
            new NoEffectTwice(),
            new OrderOfFacts(),
            new NothingUntold(),
            new Recount(),
            new NotificationsOnce(),
            new NobodyRefused(),
            new EverybodyAnswered(),
            new SessionsLive());

    /** What it is that holds, in a few words. */
    String name();

    /** Where it does not hold, in sentences; empty if it does. */
    List<String> violations(History history, World world);

    /** All violations of all the checks. */
    static List<Violation> all(History history, World world) {
        return ALL.stream()
                .flatMap(check -> check.violations(history, world).stream()
                        .map(sentence -> new Violation(check.name(), sentence)))
                .toList();
    }
}
