package dev.catamaran.loadtests.report;

import java.util.List;
import java.util.stream.IntStream;

/** A made-up comparison from {@link SampleRun}: four combinations with ramps and a move back. */
final class FullSample {
    static final Parameters READER = new Parameters(2, 500, 0.9999, 5_000, "small");

    private FullSample() {}

    static Comparison of(int runs) {
        return of(
                READER,
                List.of(
                        combination("active-passive", "async", runs),
                        combination("active-passive", "sync", runs),
                        combination("active-active", "async", runs),
                        combination("active-active", "sync", runs)));
    }

    static Comparison of(Parameters reader, List<Combination> combinations) {
        return new Comparison(
                Comparison.FORMAT,
                "2026-11-22T12:00:00Z",
                new Comparison.Machine(2, "Linux amd64", "17.0.15"),
                new Comparison.Load(20, 40, 4, 60, 20, 10, 5, List.of(1, 2)),
                List.of("Everything is on one machine & shares it."),
                reader,
                combinations);
    }

    static Combination combination(String mode, String replication, int runs) {
        return new Combination(
                mode,
                replication,
                IntStream.range(0, runs)
                        .mapToObj(run -> report(mode, replication, run))
                        .toList());
    }

    private static ModeReport report(String mode, String replication, int run) {
        boolean active = mode.equals("active-active");
        ModeReport made = active ? SampleRun.activeActive() : SampleRun.activePassive();
        return new ModeReport(
                mode,
                replication,
                made.labStartSeconds(),
                new LeaseTime(1_000, 16),
                made.fault(),
                made.availability(),
                made.paymentsPerSecond(),
                made.latency(),
                made.recoveries(),
                made.deadRegionsCustomers(),
                made.livingRegionsCustomers(),
                made.rpo(),
                made.replicationLag(),
                made.usage(),
                made.forcedLogins(),
                made.audit(),
                made.series(),
                new Failback(SampleRun.FAULT_AT + 12_000, 180.0, 50, 0),
                replication.equals("async")
                        ? List.of(ramp(1, (active ? 24 : 12) + run), ramp(2, (active ? 48 : 24) + run))
                        : null,
                List.of());
    }

    private static Capacity ramp(int instances, double sustained) {
        return new Capacity(
                instances,
                12,
                sustained,
                List.of(new Capacity.Window(sustained, sustained, 80.0, 0, true)),
                instances == 1 ? null : new Capacity.Scaling(1, instances, 4, 60, 0));
    }
}
