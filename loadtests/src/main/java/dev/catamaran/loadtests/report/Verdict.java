package dev.catamaran.loadtests.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Which mode, for a reader with these parameters.
 *
 * @param choice a mode, or null when neither can be recommended
 * @param headline in one sentence
 * @param reasons in the order in which they were weighed
 * @param tippingPoint where the answer changes
 */
record Verdict(String choice, String headline, List<String> reasons, String tippingPoint) {
    private static final String UNSTAFFED = "none";
    private static final double MONTHS = 12;

    /**
     * One mode as it is weighed.
     *
     * @param monthlyPrice US dollars for both regions
     */
    record Option(String mode, double monthlyPrice, Downtime downtime) {
        double yearly(double costPerMinute) {
            return monthlyPrice * MONTHS + downtime.cost(costPerMinute);
        }
    }

    static Verdict of(Option passive, Option active, Parameters reader) {
        List<String> reasons = new ArrayList<>();
        List<Option> left = new ArrayList<>();
        boolean affordable = false;
        boolean reached = false;
        for (Option option : List.of(passive, active)) {
            boolean cheap = option.monthlyPrice() <= reader.monthlyBudget();
            boolean good = option.downtime().availability() >= reader.availabilityTarget();
            boolean staffed =
                    !option.mode().equals(Columns.ACTIVE) || !reader.onCall().equals(UNSTAFFED);
            affordable |= cheap;
            reached |= good;
            reasons.add(weighed(option, reader, cheap, good, staffed));
            if (cheap && good && staffed) {
                left.add(option);
            }
        }
        String tipping = tippingPoint(passive, active, reader);
        if (left.isEmpty()) {
            return new Verdict(null, whyNeither(passive, active, affordable, reached), reasons, tipping);
        }
        Option best = left.stream()
                .min((one, other) ->
                        Double.compare(one.yearly(reader.costPerMinute()), other.yearly(reader.costPerMinute())))
                .orElseThrow();
        String why = left.size() == 1
                ? "it is the only one that meets target, budget and staffing"
                : "price and downtime together are lower: " + Text.dollars(best.yearly(reader.costPerMinute()))
                        + " a year";
        return new Verdict(best.mode(), "Choose " + best.mode() + ": " + why + ".", reasons, tipping);
    }

    private static String weighed(Option option, Parameters reader, boolean cheap, boolean good, boolean staffed) {
        return option.mode() + ": " + Text.dollars(option.monthlyPrice()) + " a month is "
                + (cheap ? "within" : "above") + " the budget of " + Text.dollars(reader.monthlyBudget()) + "; "
                + Text.availability(option.downtime().availability()) + " " + (good ? "reaches" : "misses")
                + " the target of " + Text.availability(reader.availabilityTarget()) + "; downtime costs "
                + Text.dollars(option.downtime().cost(reader.costPerMinute())) + " a year"
                + (staffed ? "." : "; nobody is on call to look after two-way replication.");
    }

    private static String whyNeither(Option passive, Option active, boolean affordable, boolean reached) {
        if (!affordable) {
            return "The budget is too small for both: the cheaper one needs "
                    + Text.dollars(Math.min(passive.monthlyPrice(), active.monthlyPrice())) + " a month.";
        }
        if (!reached) {
            return "The target is not reached by either: region losses alone leave "
                    + Text.availability(Math.max(
                            passive.downtime().availability(), active.downtime().availability()))
                    + ". Lose a region less often, or recover faster.";
        }
        return "Neither: no mode meets target, budget and staffing together.";
    }

    /** The cost of a minute at which both modes cost the same a year. */
    private static String tippingPoint(Option passive, Option active, Parameters reader) {
        double more = (active.monthlyPrice() - passive.monthlyPrice()) * MONTHS;
        double saved = passive.downtime().weightedMinutes() - active.downtime().weightedMinutes();
        if (more <= 0 && saved >= 0) {
            return "None: active-active is not dearer here and has no more downtime, whatever a minute costs.";
        }
        if (more >= 0 && saved <= 0) {
            return "None: active-active saves no downtime here, whatever a minute costs.";
        }
        String arithmetic = " (" + Text.dollars(Math.abs(more)) + " a year ÷ " + Text.hundredths(Math.abs(saved))
                + " minutes of all customers' downtime a year; you said " + Text.dollars(reader.costPerMinute()) + ").";
        return more > 0
                ? "Active-active pays for itself above " + Text.dollars(more / saved) + " a minute" + arithmetic
                : "Active-passive pays for itself above " + Text.dollars(more / saved) + " a minute" + arithmetic;
    }
}
