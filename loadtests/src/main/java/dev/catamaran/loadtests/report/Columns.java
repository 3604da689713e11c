package dev.catamaran.loadtests.report;

import java.util.List;
import java.util.Objects;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The four combinations in the page's order, those that were not measured without runs. */
final class Columns {
    static final String PASSIVE = "active-passive";
    static final String ACTIVE = "active-active";
    private static final List<String> REPLICATIONS = List.of("async", "sync");

    private final List<Combination> combinations;

    Columns(List<Combination> measured) {
        combinations = Stream.of(PASSIVE, ACTIVE)
                .flatMap(mode -> REPLICATIONS.stream().map(replication -> find(measured, mode, replication)))
                .toList();
    }

    private static Combination find(List<Combination> measured, String mode, String replication) {
        return measured.stream()
                .filter(found ->
                        found.mode().equals(mode) && found.replication().equals(replication))
                .findFirst()
                .orElse(new Combination(mode, replication, List.of()));
    }

    List<Combination> all() {
        return combinations;
    }

    /** Async of the mode where it was measured, else sync; without runs when neither was. */
    Combination of(String mode) {
        List<Combination> both =
                combinations.stream().filter(found -> found.mode().equals(mode)).toList();
        return both.stream()
                .filter(found -> found.runs().stream().anyMatch(ModeReport::measured))
                .findFirst()
                .orElse(both.get(0));
    }

    /** @param part of the run in which the figure is measured */
    Criterion.Line line(Part part, String label, Function<ModeReport, Double> figure, DoubleFunction<String> format) {
        return new Criterion.Line(
                label,
                combinations.stream()
                        .map(one -> {
                            Spread spread = Spread.of(one.runs(), figure);
                            return spread == null ? missing(one, part) : spread.text(format);
                        })
                        .toList());
    }

    /** "Not measured", and why where that is known. */
    private static String missing(Combination one, Part part) {
        return one.runs().stream()
                .map(run -> run.whyMissing(part))
                .filter(Objects::nonNull)
                .findFirst()
                .map(why -> Text.NOT_MEASURED + ": " + why)
                .orElse(Text.NOT_MEASURED);
    }

    /** A line of words: equal words of several runs are said once. */
    Criterion.Line words(Part part, String label, Function<ModeReport, String> words) {
        return new Criterion.Line(
                label,
                combinations.stream()
                        .map(one -> {
                            List<String> found = one.runs().stream()
                                    .map(words)
                                    .filter(Objects::nonNull)
                                    .distinct()
                                    .toList();
                            return found.isEmpty() ? missing(one, part) : String.join(" / ", found);
                        })
                        .toList());
    }

    /** A line of what is known of a mode and the same for both replications; null is not known. */
    Criterion.Line byMode(String label, Function<String, String> cell) {
        return new Criterion.Line(
                label,
                combinations.stream()
                        .map(one -> cell.apply(one.mode()))
                        .map(text -> text == null ? Text.NOT_MEASURED : text)
                        .toList());
    }

    /** The line with a dash in the other mode's columns, where there is no such thing to measure. */
    Criterion.Line onlyIn(String mode, Criterion.Line line) {
        return new Criterion.Line(
                line.label(),
                IntStream.range(0, combinations.size())
                        .mapToObj(i -> combinations.get(i).mode().equals(mode)
                                ? line.cells().get(i)
                                : Text.DOES_NOT_APPLY)
                        .toList());
    }

    /** With the first replication that was measured in both modes. */
    Duel duel(Function<ModeReport, Double> figure) {
        return REPLICATIONS.stream()
                .map(replication -> new Duel(spread(PASSIVE, replication, figure), spread(ACTIVE, replication, figure)))
                .filter(Duel::measured)
                .findFirst()
                .orElse(new Duel(null, null));
    }

    private Spread spread(String mode, String replication, Function<ModeReport, Double> figure) {
        return Spread.of(find(combinations, mode, replication).runs(), figure);
    }
}
