package dev.catamaran.console;

import com.fasterxml.jackson.databind.JsonNode;
import dev.catamaran.console.ConsoleState.Event;
import dev.catamaran.console.ConsoleState.Rto;
import dev.catamaran.console.Surroundings.Deed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;

/**
 * The moves of leases as controllers noted them. Kept here too: a controller that is started again has forgotten its own. The parts of an
 * RTO are cut as the report of the load tests cuts them.
 */
final class Takeovers {

    /** A fault is the cause of what is detected this soon after it. */
    private static final long CAUSE_MILLIS = 60_000;

    private static final int KEPT = 100;

    private static final class Move {
        final String kind;
        final String from;
        final String to;
        final long epoch;
        final TreeSet<String> homes = new TreeSet<>();
        final Map<String, Long> steps = new LinkedHashMap<>();
        OptionalLong lastSign = OptionalLong.empty();
        OptionalLong paid = OptionalLong.empty();

        Move(JsonNode entry) {
            kind = entry.path("kind").asText();
            from = entry.path("from").asText();
            to = entry.path("to").asText();
            epoch = entry.path("epoch").asLong();
        }

        String id() {
            return kind + ":" + from + ":" + to + ":" + epoch;
        }

        long at() {
            return steps.values().stream().min(Long::compare).orElse(0L);
        }
    }

    private final Map<String, Move> moves = new LinkedHashMap<>();
    private final Surroundings surroundings;

    Takeovers(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * @param timeline of one controller
     * @param lastSigns epoch milliseconds of each region's last sign of life
     */
    void note(JsonNode timeline, Map<String, Long> lastSigns) {
        for (JsonNode entry : timeline) {
            Move seen = new Move(entry);
            Move move = moves.computeIfAbsent(seen.id(), id -> seen);
            move.homes.add(entry.path("home").asText());
            for (JsonNode step : entry.path("steps")) {
                move.steps.merge(step.path("name").asText(), step.path("at").asLong(), Math::min);
            }
            if (move.lastSign.isEmpty() && lastSigns.containsKey(move.from)) {
                move.lastSign = OptionalLong.of(lastSigns.get(move.from));
            }
        }
        while (moves.size() > KEPT) {
            moves.remove(moves.keySet().iterator().next());
        }
    }

    List<Event> events() {
        List<Event> events = new ArrayList<>();
        for (Move move : moves.values()) {
            if (!move.steps.isEmpty()) {
                events.add(event(move));
            }
        }
        return events;
    }

    private Event event(Move move) {
        String homes = "home " + String.join(", ", move.homes);
        if (move.kind.equals("switchover")) {
            String text = homes + " moved in order from " + move.from + " to " + move.to + ", epoch " + move.epoch;
            return new Event(move.id(), move.at(), move.kind, text, null, pause(move));
        }
        String text = move.to + " took " + homes + " over from " + move.from + ", epoch " + move.epoch;
        return new Event(move.id(), move.at(), move.kind, text, rto(move), null);
    }

    private static Long pause(Move move) {
        Long shut = move.steps.get("gate-shut");
        Long open = move.steps.get("gate-open");
        return shut == null || open == null ? null : Math.max(0, open - shut);
    }

    private Rto rto(Move move) {
        Long open = move.steps.get("gate-open");
        if (open == null) {
            return null;
        }
        long detected = move.steps.getOrDefault("detected", move.at());
        Optional<Deed> fault = cause(move.from, detected);
        long from = fault.map(Deed::at).orElseGet(() -> Math.min(detected, move.lastSign.orElse(detected)));
        if (move.paid.isEmpty() && fault.isPresent()) {
            move.paid = paid(move, from);
        }
        return parts(move, from, fault.isPresent(), move.paid);
    }

    private static Rto parts(Move move, long fault, boolean faultKnown, OptionalLong paid) {
        long end = paid.orElse(Long.MAX_VALUE);
        long detected = within(fault, move.steps.get("detected"), end);
        long safe = within(detected, move.steps.get("gate-safe"), end);
        long open = within(safe, move.steps.get("gate-open"), end);
        Long reroute = paid.isPresent() ? end - open : null;
        return new Rto(
                detected - fault,
                safe - detected,
                open - safe,
                reroute,
                (paid.isPresent() ? end : open) - fault,
                paid.isPresent(),
                faultKnown);
    }

    /** The parts add up to the whole: a step that was written down after the acknowledgement ends with it. */
    private static long within(long earliest, Long step, long latest) {
        return step == null ? earliest : Math.min(latest, Math.max(earliest, step));
    }

    private Optional<Deed> cause(String region, long detected) {
        return surroundings.deeds().stream()
                .filter(deed -> region.equals(deed.strikes()))
                .filter(deed -> deed.at() <= detected && detected - deed.at() < CAUSE_MILLIS)
                .max(Comparator.comparingLong(Deed::at));
    }

    /** Of the home that waited longest; nothing while one of them waits. */
    private OptionalLong paid(Move move, long fault) {
        long last = 0;
        for (String home : move.homes) {
            OptionalLong first = surroundings.firstPaid(home, move.from, fault);
            if (first.isEmpty()) {
                return OptionalLong.empty();
            }
            last = Math.max(last, first.getAsLong());
        }
        return OptionalLong.of(last);
    }
}
