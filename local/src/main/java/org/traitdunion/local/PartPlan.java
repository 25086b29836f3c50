package org.traitdunion.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a part is run.
 *
 * @param name as in its log's and pid file's name
 * @param title as shown to people
 * @param port where the other parts find it
 * @param folder the working directory of its process
 * @param command program and arguments; no secrets, since every user of the machine can read them
 * @param environment added to the launcher's own
 * @param program what is rehearsed for a quicker next start, if it can be
 */
record PartPlan(
        String name,
        String title,
        int port,
        Path folder,
        List<String> command,
        Map<String, String> environment,
        Readiness readiness,
        Optional<JavaProgram> program) {

    /** What to run now: the program's own command may have become a quicker one by a rehearsal. */
    List<String> presentCommand() {
        return program.map(JavaProgram::command).orElse(command);
    }

    PartPlan told(Map<String, String> more) {
        var whole = new HashMap<>(environment);
        whole.putAll(more);
        return new PartPlan(name, title, port, folder, command, Map.copyOf(whole), readiness, program);
    }
}
