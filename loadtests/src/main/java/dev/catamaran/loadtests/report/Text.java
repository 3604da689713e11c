package dev.catamaran.loadtests.report;

import java.util.Locale;

/** Figures as people read them. */
final class Text {
    static final String NOT_MEASURED = "not measured";
    static final String DOES_NOT_APPLY = "–";

    private Text() {}

    /** In the unit that reads best, from a tenth of a second to days. */
    static String duration(double seconds) {
        if (seconds < 120) {
            return String.format(Locale.ROOT, seconds < 10 ? "%.2f s" : "%.0f s", seconds);
        }
        return seconds < 7_200 ? decimal(seconds / 60) + " min" : decimal(seconds / 3_600) + " h";
    }

    /** US dollars; cents only below 100. */
    static String dollars(double amount) {
        return String.format(Locale.ROOT, Math.abs(amount) < 100 ? "$%,.2f" : "$%,.0f", amount);
    }

    /** An availability with as many digits as it has nines, at least two and at most seven after the point. */
    static String availability(double ratio) {
        int nines = ratio >= 1 ? 9 : (int) Math.floor(-Math.log10(1 - ratio));
        int digits = Math.max(2, Math.min(7, nines));
        double factor = Math.pow(10, digits);
        return String.format(Locale.ROOT, "%." + digits + "f %%", Math.floor(ratio * 100 * factor) / factor);
    }

    static String of(long part, long all) {
        return count(part) + " of " + count(all);
    }

    static String whole(double number) {
        return String.format(Locale.ROOT, number == Math.rint(number) ? "%,.0f" : "%,.1f", number);
    }

    static String share(double ratio) {
        return String.format(Locale.ROOT, "%.0f %%", ratio * 100);
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** One digit after the point below 10 ms, whole milliseconds above. */
    static String millis(double millis) {
        return String.format(Locale.ROOT, millis < 10 ? "%.1f ms" : "%,.0f ms", millis);
    }

    static String decimal(double number) {
        return String.format(Locale.ROOT, "%,.1f", number);
    }

    static String hundredths(double number) {
        return String.format(Locale.ROOT, "%,.2f", number);
    }

    /** Rounded down, so that 100 % means that nothing failed. */
    static String percent(double ratio) {
        return String.format(Locale.ROOT, "%.3f %%", Math.floor(ratio * 100_000) / 1_000);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
