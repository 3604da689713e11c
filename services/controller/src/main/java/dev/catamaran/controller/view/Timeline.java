package dev.catamaran.controller.view;

import dev.catamaran.controller.lease.Takeover;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The moves of leases that this process took part in, step by step, with the time of each. A switchover is noted at both
 * regions under the same new epoch.
 */
public final class Timeline {

    /** @param at epoch milliseconds */
    public record Step(String name, long at) {}

    /** @param kind {@code takeover}, {@code switchover} or {@code forced} */
    public record Entry(String home, String kind, String from, String to, long epoch, List<Step> steps) {

        /** Epoch milliseconds of a step; not a number while it was not noted. */
        double at(String step) {
            return steps.stream()
                    .filter(noted -> noted.name().equals(step))
                    .mapToDouble(Step::at)
                    .findFirst()
                    .orElse(Double.NaN);
        }
    }

    private record Course(List<String> homes, String kind, String from, String to, long epoch, List<Step> steps) {
        Stream<Entry> entries() {
            return homes.stream().map(home -> new Entry(home, kind, from, to, epoch, List.copyOf(steps)));
        }
    }

    private static final int KEPT = 100;

    private final List<Course> courses = new ArrayList<>();

    public synchronized void begin(List<String> homes, Takeover.Kind kind, String from, String to, long epoch) {
        if (courses.size() == KEPT) {
            courses.remove(0);
        }
        courses.add(new Course(homes, kind.name().toLowerCase(Locale.ROOT), from, to, epoch, new ArrayList<>()));
    }

    /** Notes a step of the take-over of these homes under this epoch; a step is noted once, other epochs are ignored. */
    public synchronized void step(List<String> homes, long epoch, String name, long at) {
        courses.stream()
                .filter(course -> course.epoch() == epoch && course.homes().equals(homes))
                .filter(course ->
                        course.steps().stream().noneMatch(step -> step.name().equals(name)))
                .forEach(course -> course.steps().add(new Step(name, at)));
    }

    public synchronized List<Entry> all() {
        return courses.stream().flatMap(Course::entries).toList();
    }

    /** The last one to this region that nobody had ordered as a switchover. */
    synchronized Optional<Entry> lastTo(String region) {
        return all().stream()
                .filter(entry -> entry.to().equals(region) && !entry.kind().equals("switchover"))
                .reduce((earlier, later) -> later);
    }

    synchronized Optional<Entry> last() {
        return courses.isEmpty()
                ? Optional.empty()
                : courses.get(courses.size() - 1).entries().findFirst();
    }
}
