package dev.catamaran.loadtests.drills.kills;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.catamaran.loadtests.audit.Kind;
import dev.catamaran.loadtests.drills.runs.Combination;
import dev.catamaran.loadtests.drills.runs.Episode;
import dev.catamaran.loadtests.journal.Operation;
import dev.catamaran.loadtests.report.Recovery;
import java.util.List;
import java.util.function.Predicate;

/**
 * One death of a region in figures.
 *
 * @param recoveries of each home that it served
 * @param dead customers of those homes, from the fault on
 * @param living the others, from the fault until the region is started again
 * @param livingBefore the others before the fault
 * @param livingPays how long an acknowledged payment of the living region's customers took, in milliseconds
 * @param livingPaysBefore the same before the fault
 * @param late payments that the region had made and the other one did not have when it took over
 * @param writePausesMillis of the planned moves
 * @param wrongs each broken promise and each thing that hung, in words
 */
record Kill(
        Combination combination,
        String region,
        List<Recovery> recoveries,
        Customers dead,
        Customers living,
        Customers livingBefore,
        @JsonIgnore List<Double> livingPays,
        @JsonIgnore List<Double> livingPaysBefore,
        long forcedLogIns,
        long late,
        List<Double> writePausesMillis,
        List<String> wrongs) {

    /** What one group of customers noticed. */
    record Customers(long operations, long failed, double longestWaitMillis) {
        static Customers of(List<Operation> operations) {
            return new Customers(
                    operations.size(),
                    operations.stream().filter(Operation::failed).count(),
                    operations.stream().mapToDouble(Operation::millis).max().orElse(0));
        }
    }

    static Kill of(Combination combination, String region, Episode episode) {
        double killedAt = episode.doneAt("kill-region").orElse(episode.begunAt());
        double startedAt = episode.doneAt("start-region").orElse(episode.endedAt());
        List<Operation> operations = episode.operations().stream()
                .filter(operation -> episode.servedBefore().containsKey(operation.home()))
                .filter(operation -> !operation.step().startsWith("old token"))
                .toList();
        List<Operation> payments = operations.stream()
                .filter(operation -> operation.step().equals("pay"))
                .toList();
        Predicate<Operation> affected =
                operation -> region.equals(episode.servedBefore().get(operation.home()));
        Predicate<Operation> afterwards =
                operation -> operation.doneAtMillis() >= killedAt && operation.atMillis() < startedAt;
        List<Recovery> recoveries = episode.servedBefore().entrySet().stream()
                .filter(lease -> lease.getValue().equals(region))
                .map(lease -> Recovery.of(lease.getKey(), region, killedAt, episode.moves(), payments))
                .toList();
        List<Operation> living =
                operations.stream().filter(affected.negate().and(afterwards)).toList();
        List<Operation> livingBefore = operations.stream()
                .filter(affected.negate())
                .filter(operation -> operation.doneAtMillis() < killedAt)
                .toList();
        return new Kill(
                combination,
                region,
                recoveries,
                Customers.of(
                        operations.stream().filter(affected.and(afterwards)).toList()),
                Customers.of(living),
                Customers.of(livingBefore),
                pays(living),
                pays(livingBefore),
                episode.news(Kind.FORCED_LOG_IN),
                episode.news(Kind.LATE),
                episode.writePauses(),
                episode.wrongs());
    }

    private static List<Double> pays(List<Operation> operations) {
        return operations.stream()
                .filter(operation -> operation.step().equals("pay") && operation.acknowledged())
                .map(Operation::millis)
                .toList();
    }

    /** Of the home that waited longest; null when a home was not served again, or nobody recorded how. */
    Recovery slowest() {
        return recoveries.stream()
                .filter(Recovery::inParts)
                .max((a, b) -> Double.compare(a.rtoMillis(), b.rtoMillis()))
                .orElse(null);
    }
}
