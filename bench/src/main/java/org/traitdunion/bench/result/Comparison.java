package org.traitdunion.bench.result;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.traitdunion.bench.result.Figure.Better;

/**
 * Two measurements side by side. A difference counts only when it exceeds how far repeated runs of either lie apart. More failures count
 * as soon as they exceed what the earlier runs differed by: were the later ones asked, the worst of them would excuse itself.
 *
 * @param onlyBefore figures that the later measurement has not
 * @param onlyAfter figures that the earlier measurement had not
 */
public record Comparison(List<Line> lines, List<Figure> onlyBefore, List<Figure> onlyAfter) {

    public enum Verdict {
        BETTER,
        WORSE,
        /** Repeated runs differ as much. */
        NOISE,
        /** Different, for better or worse nobody says. */
        OTHER,
        /** Measured once on both sides: nobody knows the noise. */
        UNKNOWN
    }

    /**
     * One figure in both.
     *
     * @param noise how far repeated runs lie apart, in the figure's unit
     */
    public record Line(Figure figure, double before, double after, double noise, Verdict verdict) {

        /** By how much it grew, in per cent of what it was; 0 when it was nothing. */
        public double percent() {
            return before == 0 ? 0 : (after - before) / before * 100;
        }
    }

    public static Comparison of(Result before, Result after) {
        Map<String, Figure> earlier =
                before.figures().stream().collect(Collectors.toMap(Figure::key, Function.identity()));
        return new Comparison(
                after.figures().stream()
                        .filter(figure -> earlier.containsKey(figure.key()))
                        .map(figure -> line(Objects.requireNonNull(earlier.get(figure.key())), figure))
                        .toList(),
                missing(before, after),
                missing(after, before));
    }

    private static List<Figure> missing(Result here, Result there) {
        var known = there.figures().stream().map(Figure::key).collect(Collectors.toSet());
        return here.figures().stream()
                .filter(figure -> !known.contains(figure.key()))
                .toList();
    }

    private static Line line(Figure before, Figure after) {
        double difference = after.value() - before.value();
        double noise =
                after.isFailure() && difference > 0 ? before.spread() : Math.max(before.spread(), after.spread());
        return new Line(after, before.value(), after.value(), noise, verdict(before, after, difference, noise));
    }

    private static Verdict verdict(Figure before, Figure after, double difference, double noise) {
        if (after.isFailure() && difference > noise) {
            return Verdict.WORSE;
        }
        if (!before.repeated() && !after.repeated()) {
            return Verdict.UNKNOWN;
        }
        if (Math.abs(difference) <= noise) {
            return Verdict.NOISE;
        }
        if (after.better() == Better.NEITHER) {
            return Verdict.OTHER;
        }
        return difference > 0 == (after.better() == Better.HIGHER) ? Verdict.BETTER : Verdict.WORSE;
    }
}
