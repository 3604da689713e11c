package dev.catamaran.loadtests.report;

import dev.catamaran.loadtests.drills.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the regions use and what they would cost. */
final class Expense {
    private static final double CLAIMED_SAVING = 0.5;
    private static final double ABOUT = 0.1;

    private final Columns columns;
    private final List<Bill> bills;

    /** @param bills empty without a price table */
    Expense(Columns columns, List<Bill> bills) {
        this.columns = columns;
        this.bills = bills;
    }

    Criterion row() {
        List<Criterion.Line> lines = new ArrayList<>();
        lines.add(columns.byMode(
                "list price a month (warm standby)",
                mode -> price(bills, mode) == null ? null : Text.dollars(price(bills, mode))));
        lines.add(columns.byMode("list price a month, other variants", this::others));
        for (String region : regions()) {
            lines.add(columns.line(
                    Part.USAGE,
                    "region " + region + ": CPU seconds a second",
                    usage(region, Usage::cores),
                    Text::hundredths));
            lines.add(columns.line(
                    Part.USAGE, "region " + region + ": memory, MB", usage(region, Usage::megabytes), Text::whole));
        }
        lines.add(columns.onlyIn(
                Columns.PASSIVE,
                columns.line(Part.USAGE, "idle share of the standby", Expense::idleShare, Text::share)));
        return new Criterion("Cost", "about 50 % less for active-passive", lines, judgement());
    }

    private String judgement() {
        Double passive = price(bills, Columns.PASSIVE);
        Double active = price(bills, Columns.ACTIVE);
        Spread idle = Spread.of(columns.of(Columns.PASSIVE).runs(), Expense::idleShare);
        String standby = idle == null
                ? ""
                : " The standby left " + Text.share(idle.median())
                        + " of the primary’s processor time unused under the same load.";
        if (passive == null || active == null) {
            return "Not to be judged: there is no price table." + standby;
        }
        double saving = 1 - passive / active;
        return "The claim " + (Math.abs(saving - CLAIMED_SAVING) <= ABOUT ? "held" : "did not hold")
                + ": active-passive with a warm standby lists at " + Text.dollars(passive)
                + " a month, active-active at "
                + Text.dollars(active) + ", " + Text.share(Math.abs(saving)) + (saving < 0 ? " more" : " less")
                + " for active-passive; a standby that can take over in seconds runs nearly everything." + standby;
    }

    /** US dollars a month of the mode's first variant, which for active-passive is the warm standby; null without prices. */
    static Double price(List<Bill> bills, String mode) {
        return bills.stream()
                .filter(bill -> bill.variant().startsWith(mode))
                .map(Bill::total)
                .findFirst()
                .orElse(null);
    }

    private String others(String mode) {
        List<Bill> all =
                bills.stream().filter(bill -> bill.variant().startsWith(mode)).toList();
        return all.size() < 2
                ? Text.DOES_NOT_APPLY
                : all.stream()
                        .skip(1)
                        .map(bill -> bill.variant().substring(mode.length() + 2) + " " + Text.dollars(bill.total()))
                        .collect(Collectors.joining("; "));
    }

    /** Only where one region served every home: 1 minus the processors of the standby over those of the active one. */
    static Double idleShare(ModeReport mode) {
        if (mode.usage() == null || mode.usage().size() != 2 || mode.fault() == null) {
            return null;
        }
        TreeSet<String> serving = new TreeSet<>(mode.fault().servedBefore().values());
        Usage active = serving.size() == 1 ? mode.usage().get(serving.first()) : null;
        if (active == null || active.cores() <= 0) {
            return null;
        }
        double standby = mode.usage().entrySet().stream()
                .filter(entry -> !serving.contains(entry.getKey()))
                .mapToDouble(entry -> entry.getValue().cores())
                .sum();
        return 1 - standby / active.cores();
    }

    private TreeSet<String> regions() {
        TreeSet<String> found = new TreeSet<>();
        columns.all()
                .forEach(one -> one.runs().stream()
                        .filter(run -> run.usage() != null)
                        .forEach(run -> found.addAll(run.usage().keySet())));
        return found;
    }

    private static Function<ModeReport, Double> usage(String region, Function<Usage, Double> figure) {
        return mode -> mode.usage() == null || mode.usage().get(region) == null
                ? null
                : figure.apply(mode.usage().get(region));
    }
}
