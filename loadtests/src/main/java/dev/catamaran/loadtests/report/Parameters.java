package dev.catamaran.loadtests.report;

/**
 * What the reader brings along, because no run can measure it.
 *
 * @param regionLossesPerYear how often a region is lost
 * @param costPerMinute of downtime, in US dollars
 * @param availabilityTarget as a ratio, 0.9999 for four nines
 * @param monthlyBudget in US dollars for both regions
 * @param onCall how well the team is staffed: {@code none}, {@code small} or {@code strong}
 */
public record Parameters(
        double regionLossesPerYear,
        double costPerMinute,
        double availabilityTarget,
        double monthlyBudget,
        String onCall) {}
