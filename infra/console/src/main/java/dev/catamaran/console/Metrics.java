package dev.catamaran.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Samples in Prometheus' text format, version 0.0.4. Lines that are none are passed over. */
final class Metrics {

    /** @param labels as they stand between the braces; empty without any */
    record Sample(String name, String labels, double value) {

        boolean has(String label, String wanted) {
            return labels.contains(label + "=\"" + wanted + "\"");
        }
    }

    private final List<Sample> samples;

    private Metrics(List<Sample> samples) {
        this.samples = samples;
    }

    static Metrics parse(String text) {
        List<Sample> samples = new ArrayList<>();
        text.lines().filter(line -> line.startsWith("catamaran_")).forEach(line -> add(line, samples));
        return new Metrics(samples);
    }

    private static void add(String line, List<Sample> samples) {
        int brace = line.indexOf('{');
        int close = line.lastIndexOf('}');
        int end = brace < 0 ? line.indexOf(' ') : close + 1;
        if (end <= 0 || end >= line.length() || brace >= 0 && close < brace) {
            return;
        }
        String name = line.substring(0, brace < 0 ? end : brace);
        String labels = brace < 0 ? "" : line.substring(brace + 1, close);
        String value = line.substring(end).trim().split(" ")[0];
        try {
            samples.add(new Sample(name, labels, Double.parseDouble(value.replace("+Inf", "Infinity"))));
        } catch (NumberFormatException notASample) {
            return;
        }
    }

    Stream<Sample> named(String name) {
        return samples.stream().filter(sample -> sample.name().equals(name));
    }

    double sum(String name) {
        return named(name).mapToDouble(Sample::value).sum();
    }

    double sum(String name, String label, String value) {
        return named(name)
                .filter(sample -> sample.has(label, value))
                .mapToDouble(Sample::value)
                .sum();
    }

    /** Cumulative counts by upper bound in seconds; empty without a histogram. */
    Map<Double, Double> buckets(String name) {
        Map<Double, Double> byBound = new TreeMap<>();
        named(name + "_bucket").forEach(sample -> byBound.merge(bound(sample.labels()), sample.value(), Double::sum));
        return byBound;
    }

    private static double bound(String labels) {
        int from = labels.indexOf("le=\"") + 4;
        String bound = labels.substring(from, labels.indexOf('"', from));
        return bound.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(bound);
    }
}
