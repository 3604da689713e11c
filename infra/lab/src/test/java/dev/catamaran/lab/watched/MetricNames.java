package dev.catamaran.lab.watched;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds the names of metrics in what is written for people and for Prometheus. */
final class MetricNames {

    /** What an expression has besides: texts, label matchers, ranges, lists of labels. */
    private static final Pattern NO_METRICS = Pattern.compile("\"[^\"]*\"|'[^']*'|\\{[^}]*}|\\[[^]]*]"
            + "|\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");

    /** A word that is no function and no part of a number with a unit. */
    private static final Pattern NAME = Pattern.compile("(?<![\\w:.])[a-zA-Z_:][\\w:]*+(?!\\s*\\()");

    private static final Set<String> WORDS = Set.of("and", "or", "unless", "offset", "bool", "inf", "nan");

    /** Prometheus makes them itself. */
    private static final Set<String> OF_PROMETHEUS = Set.of("up", "ALERTS");

    /** A variable of a dashboard: {@code label_values(metric, label)}. */
    private static final Pattern LABEL_VALUES = Pattern.compile("label_values\\((.*),\\s*\\w+\\)");

    private static final Pattern OURS = Pattern.compile("\\bcatamaran_[a-z0-9_]*[a-z0-9]\\b");

    /** Roles of the database. */
    private static final Set<String> ROLES = Set.of(
            "catamaran_app", "catamaran_identity", "catamaran_payments", "catamaran_reader", "catamaran_replication");

    private MetricNames() {}

    /** @param expression in PromQL, or a dashboard's question for labels */
    static Set<String> inExpression(String expression) {
        String rest = LABEL_VALUES.matcher(expression).replaceFirst("$1");
        // braces first: a text inside them may hold anything but a brace
        String bare = NO_METRICS.matcher(rest).replaceAll(" ");
        Set<String> names = new TreeSet<>();
        NAME.matcher(bare).results().forEach(found -> names.add(found.group()));
        names.removeAll(WORDS);
        names.removeAll(OF_PROMETHEUS);
        return names;
    }

    /** Ours only: other words of a text may be anything. */
    static Set<String> inText(String text) {
        Set<String> names = new TreeSet<>();
        OURS.matcher(text).results().forEach(found -> names.add(found.group()));
        names.removeAll(ROLES);
        return names;
    }
}
