package dev.catamaran.loadtests.report;

/**
 * What losses of a region cost in a year.
 *
 * @param outageSeconds of an affected customer for each loss
 * @param lossesPerYear of a region that serves
 * @param share of the customers that a loss affects, 0 to 1
 */
record Downtime(double outageSeconds, double lossesPerYear, double share) {
    private static final double SECONDS_OF_A_YEAR = 365 * 24 * 3600.0;

    /** Of an affected customer, when every loss hits the region that serves this customer. */
    double yearlySeconds() {
        return outageSeconds * lossesPerYear;
    }

    /** A ratio from 0 to 1. */
    double availability() {
        return Math.max(0, 1 - yearlySeconds() / SECONDS_OF_A_YEAR);
    }

    /** 3.0 for 99.9 %; infinite without downtime. */
    double nines() {
        return -Math.log10(1 - availability());
    }

    /** Minutes of the whole business: a minute in which half of the customers cannot pay is half a minute. */
    double weightedMinutes() {
        return yearlySeconds() * share / 60;
    }

    /** A year, in the currency of the cost. */
    double cost(double costPerMinute) {
        return weightedMinutes() * costPerMinute;
    }

    /** The downtime a year that the target allows. */
    static double allowedSeconds(double availabilityTarget) {
        return (1 - availabilityTarget) * SECONDS_OF_A_YEAR;
    }

    /** Null when no recovery was measured. */
    static Downtime of(ModeReport report, Parameters parameters) {
        Recovery worst = report.worstRecovery();
        if (worst == null || worst.rtoMillis() == null || report.fault() == null) {
            return null;
        }
        int homes = report.fault().servedBefore().size();
        double share = homes == 0 ? 1 : (double) report.recoveries().size() / homes;
        return new Downtime(worst.rtoMillis() / 1000, parameters.regionLossesPerYear(), share);
    }
}
