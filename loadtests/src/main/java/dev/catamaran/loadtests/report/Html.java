package dev.catamaran.loadtests.report;

import java.util.List;
import java.util.function.Function;

/** Tables and lists of the page; every text is escaped here. */
final class Html {
    private Html() {}

    /** Empty for no items. */
    static String list(List<String> items) {
        return items.isEmpty()
                ? ""
                : "<ul>\n" + each(items, item -> "<li>" + Text.escape(item) + "</li>\n") + "</ul>\n";
    }

    /** The eight rows; each with its claim above its values and its judgement below them. */
    static String criteria(List<Criterion> criteria, List<Combination> columns) {
        return "<thead><tr><th></th>"
                + each(
                        columns,
                        one -> "<th scope=\"col\">" + Text.escape(one.mode()) + "<br><small>"
                                + Text.escape(one.replication()) + ", " + runs(one) + "</small></th>")
                + "</tr></thead>\n" + each(criteria, row -> criterion(row, columns.size() + 1));
    }

    private static String runs(Combination one) {
        long measured = one.runs().stream().filter(ModeReport::measured).count();
        String text = measured == 0
                ? Text.NOT_MEASURED
                : measured == 1 ? "one run" : "median of " + measured + " runs (lowest – highest)";
        boolean valid = one.runs().stream().allMatch(ModeReport::hitSomebody);
        return valid ? text : text + ", not valid: the fault hit nobody";
    }

    private static String criterion(Criterion row, int width) {
        return "<tbody><tr class=\"section\"><th scope=\"colgroup\" colspan=\"" + width + "\">"
                + Text.escape(row.name()) + " <small>usual claim: " + Text.escape(row.claim()) + "</small></th></tr>\n"
                + each(row.lines(), Html::line)
                + "<tr class=\"judgement\"><td colspan=\"" + width + "\">" + Text.escape(row.judgement())
                + "</td></tr></tbody>\n";
    }

    private static String line(Criterion.Line line) {
        String style = line.label().startsWith(" ") ? " class=\"part\"" : "";
        return "<tr><th scope=\"row\"" + style + ">" + Text.escape(line.label().trim()) + "</th>"
                + each(line.cells(), cell -> "<td>" + Text.escape(cell) + "</td>") + "</tr>\n";
    }

    /** What was to be measured and was not, with its reason; empty when nothing is missing. */
    static String missing(List<Combination> combinations) {
        List<String> sentences = Missing.sentences(combinations);
        return sentences.isEmpty() ? "" : "<p>What is missing, and why:</p>\n" + list(sentences);
    }

    static String bills(List<Bill> bills) {
        return each(
                bills,
                bill -> "<details><summary>" + Text.escape(bill.variant()) + ": <b>"
                        + Text.dollars(bill.total()) + "</b> a month</summary>\n<table><tbody>"
                        + each(
                                bill.items(),
                                item -> "<tr><td>" + Text.escape(item.region()) + "</td><td>"
                                        + Text.escape(item.tier()) + "</td><td>" + Text.escape(item.what())
                                        + "</td><td>"
                                        + Text.decimal(item.quantity()) + " × $" + item.unitPrice() + " a "
                                        + Text.escape(item.unit())
                                        + "</td><td>" + Text.dollars(item.price()) + "</td></tr>\n")
                        + "</tbody></table></details>\n");
    }

    static String complexity(Complexity complexity) {
        return "<table><thead><tr><th></th><th>active-passive</th><th>active-active</th></tr></thead><tbody>"
                + each(
                        List.copyOf(complexity.lists().keySet()),
                        kind -> "<tr><th scope=\"row\">" + Text.escape(kind)
                                + "</th><td>" + list(complexity.names(kind, Columns.PASSIVE)) + "</td><td>"
                                + list(complexity.names(kind, Columns.ACTIVE)) + "</td></tr>\n")
                + "</tbody></table>";
    }

    /** @param verdict null when something it needs is not known */
    static String verdict(Verdict verdict) {
        return verdict == null
                ? "<p>No verdict: it needs the recovery time and the list price of both modes.</p>"
                : "<p><b>" + Text.escape(verdict.headline()) + "</b></p>\n" + list(verdict.reasons())
                        + "<p><b>Tipping point.</b> " + Text.escape(verdict.tippingPoint()) + "</p>";
    }

    static <T> String each(List<T> items, Function<T, String> html) {
        StringBuilder all = new StringBuilder();
        items.forEach(item -> all.append(html.apply(item)));
        return all.toString();
    }
}
