package dev.catamaran.loadtests.report;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Payments per second and p99 of all modes over time, with the fault in the middle of it. */
final class TimeChart {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 520;
    private static final double LEFT = 70;
    private static final double RIGHT = WIDTH - 20;
    private static final double[] TOP_PANEL = {62, 240};
    private static final double[] LOW_PANEL = {300, 480};
    private static final double[] MILLIS = {1, 10, 100, 1_000, 10_000};

    private final List<ModeReport> modes;
    private final Svg svg = new Svg(WIDTH, HEIGHT, "Payments per second and p99 over time, both modes");
    private final Scale time;

    private TimeChart(List<ModeReport> modes) {
        this.modes = modes;
        this.time = Scale.straight(first(), last() + 1, LEFT, RIGHT);
    }

    static String of(List<ModeReport> modes) {
        TimeChart chart = new TimeChart(modes);
        chart.legend();
        chart.rates();
        chart.latencies();
        chart.marks();
        return chart.svg.end();
    }

    private int first() {
        return modes.stream()
                .flatMap(mode -> mode.series().stream())
                .mapToInt(ModeReport.Point::second)
                .min()
                .orElse(-1);
    }

    private int last() {
        return modes.stream()
                .flatMap(mode -> mode.series().stream())
                .mapToInt(ModeReport.Point::second)
                .max()
                .orElse(1);
    }

    private void legend() {
        double x = LEFT;
        for (int i = 0; i < modes.size(); i++) {
            svg.line("mode" + i, x, 14, x + 40, 14);
            svg.label("", x + 48, 18, modes.get(i).mode() + ", " + modes.get(i).replication());
            x += 260;
        }
    }

    private void rates() {
        double most = modes.stream()
                .flatMap(mode -> mode.series().stream())
                .mapToDouble(ModeReport.Point::payments)
                .max()
                .orElse(1);
        double step = Math.max(1, Math.pow(10, Math.floor(Math.log10(Math.max(1, most)))) / 2);
        double top = Math.ceil(most / step) * step;
        Scale scale = Scale.straight(0, top, TOP_PANEL[1], TOP_PANEL[0]);
        svg.label("panel", LEFT, TOP_PANEL[0] - 8, "acknowledged payments per second");
        for (double value = 0; value <= top; value += top / step > 8 ? step * 4 : step) {
            grid(scale.pixel(value), String.format(Locale.ROOT, "%.0f", value));
        }
        lines(scale, point -> (double) point.payments());
    }

    private void latencies() {
        Scale scale = Scale.logarithmic(MILLIS[0], MILLIS[MILLIS.length - 1], LOW_PANEL[1], LOW_PANEL[0]);
        svg.label("panel", LEFT, LOW_PANEL[0] - 8, "p99 of payments that ended in the second (logarithmic)");
        for (double millis : MILLIS) {
            grid(scale.pixel(millis), millis < 1000 ? (int) millis + " ms" : (int) millis / 1000 + " s");
        }
        lines(scale, ModeReport.Point::p99Millis);
    }

    private void grid(double y, String label) {
        svg.line("grid", LEFT, y, RIGHT, y);
        svg.label("end", LEFT - 8, y + 4, label);
    }

    private void lines(Scale scale, Function<ModeReport.Point, Double> value) {
        for (int i = 0; i < modes.size(); i++) {
            svg.path("mode" + i, path(modes.get(i).series(), scale, value));
        }
    }

    /** The line is broken where nothing was measured. */
    private String path(List<ModeReport.Point> points, Scale scale, Function<ModeReport.Point, Double> value) {
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        for (ModeReport.Point point : points) {
            Double measured = value.apply(point);
            if (measured != null) {
                path.append(String.format(
                        Locale.ROOT,
                        "%s%.1f %.1f ",
                        drawing ? "L" : "M",
                        time.pixel(point.second() + 0.5),
                        scale.pixel(measured)));
            }
            drawing = measured != null;
        }
        return path.toString();
    }

    private void marks() {
        double fault = time.pixel(0);
        svg.line("fault", fault, TOP_PANEL[0], fault, LOW_PANEL[1]);
        svg.label("fault", fault + 5, TOP_PANEL[1] + 18, "region killed");
        double comeback = modes.stream()
                .mapToDouble(mode -> mode.fault().comebackSeconds())
                .average()
                .orElse(0);
        svg.line("comeback", time.pixel(comeback), TOP_PANEL[0], time.pixel(comeback), LOW_PANEL[1]);
        svg.label("", time.pixel(comeback) + 5, TOP_PANEL[1] + 18, "started again");
        for (int second = (first() / 10) * 10; second <= last(); second += 10) {
            svg.label("middle", time.pixel(second), LOW_PANEL[1] + 18, second + " s");
        }
        svg.label("middle", (LEFT + RIGHT) / 2, LOW_PANEL[1] + 36, "seconds from the fault");
    }
}
