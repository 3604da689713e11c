package dev.catamaran.loadtests.drills;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeSet;

/**
 * Homes moved on purpose.
 *
 * @param orderedAt epoch milliseconds of the order
 * @param doneAt epoch milliseconds when every home had arrived
 * @param writePauseMillis from the old gate's shutting to the new one's opening, the longest of all homes; null when no
 *     controller could be asked, or none recorded it
 */
public record PlannedMove(double orderedAt, double doneAt, Double writePauseMillis) {

    /** Asks every region's controller for its part of the moves that began since the order. */
    public static PlannedMove of(double orderedAt, double doneAt, Controllers controllers) throws InterruptedException {
        List<TakeoverTimeline> moves = new ArrayList<>();
        for (String region : controllers.regions()) {
            moves.addAll(controllers.moves(region));
        }
        return new PlannedMove(orderedAt, doneAt, longestPause(moves, orderedAt));
    }

    /** The old holder records when its gate shut, the new one when its own opened. */
    static Double longestPause(List<TakeoverTimeline> moves, double sinceMillis) {
        TreeSet<String> homes = new TreeSet<>();
        moves.forEach(move -> homes.add(move.home()));
        return homes.stream()
                .map(home -> pause(
                        moves.stream().filter(move -> move.home().equals(home)).toList(), sinceMillis))
                .filter(Objects::nonNull)
                .max(Double::compare)
                .orElse(null);
    }

    private static Double pause(List<TakeoverTimeline> movesOfOneHome, double sinceMillis) {
        OptionalDouble shut = first("gate-shut", movesOfOneHome, sinceMillis);
        OptionalDouble open = shut.isEmpty() ? shut : first("gate-open", movesOfOneHome, shut.getAsDouble());
        return open.isEmpty() ? null : open.getAsDouble() - shut.getAsDouble();
    }

    private static OptionalDouble first(String step, List<TakeoverTimeline> moves, double sinceMillis) {
        return moves.stream()
                .flatMapToDouble(move -> move.at(step).stream())
                .filter(at -> at >= sinceMillis)
                .min();
    }
}
