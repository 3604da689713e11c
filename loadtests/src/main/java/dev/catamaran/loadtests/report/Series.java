package dev.catamaran.loadtests.report;

import dev.catamaran.loadtests.drills.LagSample;
import dev.catamaran.loadtests.drills.RegionLoss;
import dev.catamaran.loadtests.journal.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Payments per second and their p99 over time, in whole seconds from the fault. */
record Series(RegionLoss loss) {

    List<ModeReport.Point> of(List<Operation> payments) {
        Map<Integer, List<Operation>> bySecond = payments.stream()
                .filter(payment -> payment.doneAtMillis() >= loss.steadyAt())
                .collect(Collectors.groupingBy(payment -> second(payment.doneAtMillis())));
        List<ModeReport.Point> points = new ArrayList<>();
        int lastWhole = payments.stream()
                .mapToInt(payment -> second(payment.atMillis()) - 1)
                .max()
                .orElse(0);
        // the first and the last second are not whole: they would look like a drop
        for (int second = second(loss.steadyAt()) + 1; second <= lastWhole; second++) {
            points.add(point(second, bySecond.getOrDefault(second, List.of())));
        }
        return points;
    }

    private int second(double atMillis) {
        return (int) Math.floor((atMillis - loss.faultAt()) / 1000);
    }

    private ModeReport.Point point(int second, List<Operation> payments) {
        Percentiles latency = Figures.latency(payments);
        return new ModeReport.Point(
                second,
                payments.stream().filter(Operation::acknowledged).count(),
                latency == null ? null : latency.p99(),
                payments.stream().filter(Operation::failed).count(),
                payments.stream().filter(Series::held).count(),
                lagMillis(second));
    }

    /** The longest that any controller reported in this second. */
    private Double lagMillis(int second) {
        return loss.lag().stream()
                .filter(sample -> second(sample.atMillis()) == second)
                .map(LagSample::lagMillis)
                .max(Double::compare)
                .orElse(null);
    }

    private static boolean held(Operation payment) {
        return payment.acknowledged() && payment.millis() > Group.HELD_MILLIS;
    }
}
