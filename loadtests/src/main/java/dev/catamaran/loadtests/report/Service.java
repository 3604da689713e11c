package dev.catamaran.loadtests.report;

import java.util.List;
import java.util.function.Function;

/** What customers notice of a lost region: availability and failover. */
final class Service {
    private static final double FOUR_NINES = 0.9999;
    private static final double FIVE_NINES = 0.99999;
    private static final double INSTANTLY_MILLIS = 250;

    private final Columns columns;
    private final Parameters parameters;

    Service(Columns columns, Parameters parameters) {
        this.columns = columns;
        this.parameters = parameters;
    }

    Criterion availability() {
        return new Criterion(
                "Availability",
                "99.9–99.99 % against 99.999 % and more",
                List.of(
                        columns.line(
                                Part.LOSS,
                                "availability a year, from region losses alone",
                                down(Downtime::availability),
                                Text::availability),
                        columns.line(
                                Part.LOSS,
                                "outage for each region loss (RTO, the slower home)",
                                down(Downtime::outageSeconds),
                                Text::duration),
                        columns.line(Part.LOSS, "downtime a year", down(Downtime::yearlySeconds), Text::duration),
                        columns.line(Part.LOSS, "nines", down(Downtime::nines), Text::decimal),
                        columns.line(Part.LOSS, "customers that a loss affects", down(Downtime::share), Text::share),
                        columns.line(
                                Part.LOSS,
                                "cost of that downtime a year",
                                down(loss -> loss.cost(parameters.costPerMinute())),
                                Text::dollars),
                        columns.line(
                                Part.LOAD,
                                "operations that succeeded in the run",
                                mode -> mode.availability() == null
                                        ? null
                                        : mode.availability().ratio(),
                                Text::percent),
                        columns.words(
                                Part.LOAD,
                                "failed operations in the run",
                                mode -> mode.availability() == null
                                        ? null
                                        : Text.of(
                                                mode.availability().failed(),
                                                mode.availability().operations()))),
                availabilityJudgement());
    }

    private String availabilityJudgement() {
        Duel yearly = columns.duel(down(Downtime::yearlySeconds));
        if (!yearly.measured()) {
            return "Not to be judged: the outage was not measured in both modes.";
        }
        double passive = columns.duel(down(Downtime::availability)).passive().median();
        double active = columns.duel(down(Downtime::availability)).active().median();
        String low = passive > FOUR_NINES
                ? "The claim for active-passive did not hold: " + Text.availability(passive)
                        + ", because a takeover is counted in seconds"
                : "The claim for active-passive held: " + Text.availability(passive);
        String high = active >= FIVE_NINES
                ? "that for active-active held: " + Text.availability(active)
                : "that for active-active did not hold: " + Text.availability(active);
        return low + "; " + high + ". Downtime of an affected customer a year: " + yearly.sentence(Text::duration)
                + ". Bad releases and human errors are not in it.";
    }

    private static String leaseTime(ModeReport run) {
        LeaseTime lease = run.leaseTime();
        if (lease == null) {
            return null;
        }
        String chosen = lease.longestStallMillis() < 0
                ? ", as given"
                : ": this machine kept processes waiting for up to " + Text.millis(lease.longestStallMillis());
        return Text.millis(lease.millis()) + chosen;
    }

    Criterion failover() {
        return new Criterion(
                "Failover",
                "seconds to minutes against instantaneous",
                List.of(
                        columns.line(Part.LOSS, "RTO, the slower home", recovery(Recovery::rtoMillis), Text::millis),
                        columns.words(Part.LOSS, "  lease time of these controllers", Service::leaseTime),
                        columns.line(Part.TAKEOVER, "  detect", recovery(Recovery::detectMillis), Text::millis),
                        columns.line(Part.TAKEOVER, "  decide", recovery(Recovery::decideMillis), Text::millis),
                        columns.line(Part.TAKEOVER, "  promote", recovery(Recovery::promoteMillis), Text::millis),
                        columns.line(Part.TAKEOVER, "  reroute", recovery(Recovery::rerouteMillis), Text::millis),
                        columns.words(
                                Part.LOSS, "dead region’s customers: failed", failed(ModeReport::deadRegionsCustomers)),
                        columns.line(
                                Part.LOSS,
                                "dead region’s customers: held over " + Text.millis(Group.HELD_MILLIS),
                                group(ModeReport::deadRegionsCustomers, theirs -> (double) theirs.held()),
                                Text::whole),
                        columns.line(
                                Part.LOSS,
                                "dead region’s customers: longest wait",
                                group(ModeReport::deadRegionsCustomers, Group::longestWaitMillis),
                                Text::millis),
                        columns.onlyIn(
                                Columns.ACTIVE,
                                columns.words(
                                        Part.LOSS,
                                        "living region’s customers: failed",
                                        failed(ModeReport::livingRegionsCustomers))),
                        columns.onlyIn(
                                Columns.ACTIVE,
                                columns.line(
                                        Part.LOSS,
                                        "living region’s customers: p99 before",
                                        group(ModeReport::livingRegionsCustomers, theirs -> p99(theirs.before())),
                                        Text::millis)),
                        columns.onlyIn(
                                Columns.ACTIVE,
                                columns.line(
                                        Part.LOSS,
                                        "living region’s customers: p99 after",
                                        group(ModeReport::livingRegionsCustomers, theirs -> p99(theirs.after())),
                                        Text::millis)),
                        columns.line(
                                Part.COMEBACK,
                                "write pause of the planned move back",
                                mode -> mode.failback() == null
                                        ? null
                                        : mode.failback().writePauseMillis(),
                                Text::millis),
                        columns.line(
                                Part.LOSS,
                                "forced log-ins",
                                mode -> mode.fault() == null ? null : (double) mode.forcedLogins(),
                                Text::whole)),
                failoverJudgement());
    }

    private String failoverJudgement() {
        Duel rto = columns.duel(recovery(Recovery::rtoMillis));
        if (!rto.measured()) {
            return "Not to be judged: the recovery was not measured in both modes.";
        }
        boolean instantly = rto.active().median() <= INSTANTLY_MILLIS;
        Spread living = Spread.of(columns.of(Columns.ACTIVE).runs(), group(ModeReport::livingRegionsCustomers, theirs ->
                (double) theirs.failed()));
        String others = living == null
                ? "those of the living region were not measured."
                : "those of the living region had " + Text.whole(living.median()) + " failed operations.";
        return "“Instantaneous” " + (instantly ? "held" : "did not hold")
                + " for customers of the dead region, who are not served before the quorum has decided; RTO "
                + rto.sentence(Text::millis) + ". What active-active spares is the other half: " + others;
    }

    private Function<ModeReport, Double> down(Function<Downtime, Double> figure) {
        return mode -> {
            Downtime downtime = Downtime.of(mode, parameters);
            return downtime == null ? null : figure.apply(downtime);
        };
    }

    private static Function<ModeReport, Double> recovery(Function<Recovery, Double> part) {
        return mode -> mode.worstRecovery() == null ? null : part.apply(mode.worstRecovery());
    }

    private static Function<ModeReport, Double> group(
            Function<ModeReport, Group> group, Function<Group, Double> figure) {
        return mode -> group.apply(mode) == null ? null : figure.apply(group.apply(mode));
    }

    private static Function<ModeReport, String> failed(Function<ModeReport, Group> group) {
        return mode -> group.apply(mode) == null
                ? null
                : Text.of(group.apply(mode).failed(), group.apply(mode).operations());
    }

    private static Double p99(Percentiles latency) {
        return latency == null ? null : latency.p99();
    }
}
