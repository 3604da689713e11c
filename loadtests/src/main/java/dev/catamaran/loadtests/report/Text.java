package dev.catamaran.loadtests.report;

import java.util.Locale;

/** Figures as people read them. */
final class Text {
    private Text() {}

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
