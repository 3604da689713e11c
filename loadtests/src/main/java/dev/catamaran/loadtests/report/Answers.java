package dev.catamaran.loadtests.report;

import java.io.IOException;
import java.util.List;

/** The eight rows and the verdict of a comparison. */
final class Answers {
    private final Columns columns;
    private final Parameters reader;
    private final List<Integer> instances;
    private final List<Bill> bills;
    private final Complexity complexity;

    /** @param prices null for none */
    Answers(Comparison comparison, PriceTable prices) throws IOException {
        columns = new Columns(comparison.combinations());
        reader = comparison.parameters();
        instances = comparison.load().instances();
        bills = prices == null ? List.of() : prices.bills();
        complexity = Complexity.read();
    }

    List<Criterion> criteria() {
        Service service = new Service(columns, reader);
        Speed speed = new Speed(columns, instances);
        return List.of(
                service.availability(),
                service.failover(),
                speed.performance(),
                speed.latency(),
                new Expense(columns, bills).row(),
                complexity.row(columns),
                new Consistency(columns).row(),
                speed.scalability());
    }

    /** Null when a price or a recovery of one mode is not known. */
    Verdict verdict() {
        Verdict.Option passive = option(Columns.PASSIVE);
        Verdict.Option active = option(Columns.ACTIVE);
        return passive == null || active == null ? null : Verdict.of(passive, active, reader);
    }

    private Verdict.Option option(String mode) {
        Double price = Expense.price(bills, mode);
        List<ModeReport> runs = columns.of(mode).runs();
        Spread outage = Spread.of(runs, run -> figure(run, true));
        Spread share = Spread.of(runs, run -> figure(run, false));
        return price == null || outage == null
                ? null
                : new Verdict.Option(
                        mode, price, new Downtime(outage.median(), reader.regionLossesPerYear(), share.median()));
    }

    private Double figure(ModeReport run, boolean outage) {
        Downtime downtime = Downtime.of(run, reader);
        return downtime == null ? null : outage ? (Double) downtime.outageSeconds() : (Double) downtime.share();
    }

    Columns columns() {
        return columns;
    }

    List<Bill> bills() {
        return bills;
    }

    Complexity complexity() {
        return complexity;
    }
}
