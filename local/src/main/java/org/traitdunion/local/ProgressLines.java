package org.traitdunion.local;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A line for each part with its state and seconds: drawn again in place on a terminal, else written once when ready. */
final class ProgressLines implements Progress {

    /** Too long a line is cut by the terminal then: if it went on below, there would be more of them to go back over. */
    private static final String WITHOUT_WRAPPING = "\033[?7l";

    private static final String WRAPPING = "\033[?7h";

    private final PrintStream out;
    private final boolean terminal;
    private final List<PartLine> lines = new ArrayList<>();
    private int drawn;

    ProgressLines(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public synchronized Line line(String title) {
        var line = new PartLine(title);
        lines.add(line);
        draw();
        return line;
    }

    private synchronized void draw() {
        if (!terminal) {
            return;
        }
        var text = new StringBuilder(WITHOUT_WRAPPING);
        if (drawn > 0) {
            text.append("\033[").append(drawn).append("A\033[J");
        }
        lines.forEach(line -> text.append(line.text()).append('\n'));
        drawn = lines.size();
        out.print(text.append(WRAPPING));
        out.flush();
    }

    private final class PartLine implements Line {

        private final String title;
        private final long begun = System.nanoTime();
        private String state = "waiting";
        private double seconds;

        PartLine(String title) {
            this.title = title;
        }

        @Override
        public void doing(String what) {
            change(what);
            draw();
        }

        @Override
        public void ready() {
            change("ready");
            if (terminal) {
                draw();
            } else {
                out.println(text());
            }
        }

        private void change(String now) {
            synchronized (ProgressLines.this) {
                state = now;
                seconds = (System.nanoTime() - begun) / 1e9;
            }
        }

        private String text() {
            return String.format(Locale.ROOT, "  %-28s %-16s %5.1f s", title, state, seconds);
        }
    }
}
