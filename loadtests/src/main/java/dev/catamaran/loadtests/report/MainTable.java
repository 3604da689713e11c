package dev.catamaran.loadtests.report;

import dev.catamaran.loadtests.drills.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The two modes side by side. A row that was measured in no mode is left out. */
final class MainTable {

    /**
     * @param section set where a new section begins, else null
     * @param cells one for each mode; a dash where it was not measured or does not apply
     */
    record Row(String section, String label, List<String> cells) {}

    private static final String NOT_MEASURED = "–";

    private final List<ModeReport> modes;
    private final List<Row> rows = new ArrayList<>();
    private String section;

    private MainTable(List<ModeReport> modes) {
        this.modes = modes;
    }

    static List<Row> of(List<ModeReport> modes) {
        MainTable table = new MainTable(modes);
        table.availability();
        table.recovery();
        table.group("Customers of the dead region, from its death to its return", ModeReport::deadRegionsCustomers);
        table.group("Customers of the living region, in the same time", ModeReport::livingRegionsCustomers);
        table.performance();
        table.data();
        table.cost();
        return table.rows;
    }

    private void availability() {
        section = "Availability";
        row(
                "operations that succeeded",
                mode -> Text.percent(mode.availability().ratio()));
        row(
                "failed operations",
                mode -> of(mode.availability().failed(), mode.availability().operations()));
        row("forced log-ins after the fault", mode -> Text.count(mode.forcedLogins()));
    }

    private void recovery() {
        section = "Recovery time, from the fault to the first acknowledged payment of an affected customer";
        row("served before the fault", MainTable::served);
        recoveryRow("RTO (the slower home)", Recovery::rtoMillis);
        recoveryRow("  detect", Recovery::detectMillis);
        recoveryRow("  decide", Recovery::decideMillis);
        recoveryRow("  promote", Recovery::promoteMillis);
        recoveryRow("  reroute", Recovery::rerouteMillis);
    }

    private void recoveryRow(String label, Function<Recovery, Double> part) {
        row(label, mode -> {
            Recovery worst = mode.worstRecovery();
            Double millis = worst == null ? null : part.apply(worst);
            return millis == null ? null : Text.millis(millis);
        });
    }

    private void group(String title, Function<ModeReport, Group> group) {
        section = title;
        groupRow("homes", group, theirs -> String.join(", ", theirs.homes()));
        groupRow("failed operations", group, theirs -> of(theirs.failed(), theirs.operations()));
        groupRow(
                "repeated by the client",
                group,
                theirs -> Text.count(theirs.retriedOperations()) + ", in " + Text.count(theirs.retriedAttempts())
                        + " more attempts");
        groupRow("one attempt, but over " + Text.millis(Group.HELD_MILLIS), group, theirs -> Text.count(theirs.held()));
        groupRow("longest wait", group, theirs -> Text.millis(theirs.longestWaitMillis()));
        groupRow("payments' p99 before the fault", group, theirs -> p99(theirs.before()));
        groupRow("payments' p99 after the fault", group, theirs -> p99(theirs.after()));
    }

    private void groupRow(String label, Function<ModeReport, Group> group, Function<Group, String> cell) {
        row(label, mode -> group.apply(mode) == null ? null : cell.apply(group.apply(mode)));
    }

    private void performance() {
        section = "Performance, steady load";
        row("acknowledged payments per second", mode -> Text.decimal(mode.paymentsPerSecond()));
        TreeSet<String> geographies = new TreeSet<>();
        modes.forEach(mode -> geographies.addAll(mode.latency().keySet()));
        for (String geography : geographies) {
            row("payment from " + geography + ", p50 / p95 / p99", mode -> {
                Percentiles latency = mode.latency().get(geography);
                return latency == null ? null : three(latency);
            });
        }
    }

    private void data() {
        section = "Data";
        row("payments lost at the takeover (RPO)", mode -> mode.rpo() == null ? null : lost(mode.rpo()));
        row("replication lag, p99 / max", mode -> lag(mode.replicationLag()));
        row(
                "replication conflicts",
                mode -> mode.replicationLag() == null
                        ? null
                        : Text.count(mode.replicationLag().conflicts()));
        row("audit", mode -> mode.audit() == null ? null : mode.audit().verdict());
        row(
                "acknowledged payments looked at",
                mode -> mode.audit() == null
                        ? null
                        : of(mode.audit().lookedAt(), mode.audit().acknowledged()));
    }

    private void cost() {
        section = "Cost, steady load";
        TreeSet<String> regions = new TreeSet<>();
        modes.forEach(mode -> regions.addAll(mode.usage().keySet()));
        for (String region : regions) {
            row("region " + region + ": processors in use", mode -> {
                Usage usage = mode.usage().get(region);
                return usage == null ? null : Text.hundredths(usage.cores());
            });
            row("region " + region + ": memory", mode -> {
                Usage usage = mode.usage().get(region);
                return usage == null || usage.megabytes() == null
                        ? null
                        : Text.count(Math.round(usage.megabytes())) + " MB";
            });
        }
    }

    private void row(String label, Function<ModeReport, String> cell) {
        List<String> cells = modes.stream().map(cell).toList();
        if (cells.stream().anyMatch(Objects::nonNull)) {
            List<String> shown = cells.stream()
                    .map(text -> text == null ? NOT_MEASURED : text)
                    .toList();
            rows.add(new Row(section, label, shown));
            section = null;
        }
    }

    private static String of(long part, long all) {
        return Text.count(part) + " of " + Text.count(all);
    }

    private static String served(ModeReport mode) {
        return mode.fault() == null
                ? null
                : mode.fault().servedBefore().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(lease -> lease.getKey() + " by " + lease.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static String p99(Percentiles latency) {
        return latency == null ? null : Text.millis(latency.p99());
    }

    private static String three(Percentiles latency) {
        return Text.millis(latency.p50()) + " / " + Text.millis(latency.p95()) + " / " + Text.millis(latency.p99());
    }

    private static String lost(ModeReport.Rpo rpo) {
        return rpo.payments() == 0 ? "0" : Text.count(rpo.payments()) + " (of the last " + rpo.seconds() + " s)";
    }

    private static String lag(ModeReport.ReplicationLag lag) {
        return lag == null ? null : Text.millis(lag.p99Millis()) + " / " + Text.millis(lag.maxMillis());
    }
}
