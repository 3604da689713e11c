package dev.catamaran.loadtests.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** What happened over time: panels above each other, a line for each mode, the drill's events marked on all of them. */
final class TimeChart {
    private static final int WIDTH = 960;
    private static final double LEFT = 70;
    private static final double RIGHT = WIDTH - 130;
    private static final double TOP = 56;
    private static final double PANEL = 170;
    private static final double GAP = 40;
    private static final double NAME_HEIGHT = 15;
    private static final int MARKER_EVERY_SECONDS = 5;

    /**
     * @param value of a second; null where nothing was measured
     * @param logarithmic for values from 1 ms to 10 s
     */
    record Panel(String title, Function<ModeReport.Point, Double> value, boolean logarithmic) {}

    static final Panel RATE = new Panel("acknowledged payments per second", point -> (double) point.payments(), false);
    static final Panel P99 =
            new Panel("p99 of payments that ended in the second (logarithmic)", ModeReport.Point::p99Millis, true);
    static final Panel HELD = new Panel(
            "payments that had waited over " + Text.millis(Group.HELD_MILLIS), point -> (double) point.held(), false);
    static final Panel LAG = new Panel("replication lag, ms", ModeReport.Point::lagMillis, false);

    private final List<ModeReport> modes;
    private final List<Panel> panels;
    private final Svg svg;
    private final Scale time;

    private TimeChart(String title, List<ModeReport> modes, List<Panel> panels) {
        this.modes = modes;
        this.panels = panels;
        this.svg = new Svg(WIDTH, (int) (TOP + panels.size() * (PANEL + GAP) + 26), title);
        this.time = Scale.straight(bound(IntStream::min, -1), bound(IntStream::max, 1) + 1, LEFT, RIGHT);
    }

    private int bound(Function<IntStream, java.util.OptionalInt> which, int otherwise) {
        ToIntFunction<ModeReport.Point> second = ModeReport.Point::second;
        return which.apply(
                        modes.stream().flatMap(mode -> mode.series().stream()).mapToInt(second))
                .orElse(otherwise);
    }

    /** Says so in words when no panel has a value. */
    static String of(String title, List<ModeReport> modes, List<Panel> panels) {
        boolean any = modes.stream()
                .flatMap(mode -> mode.series().stream())
                .anyMatch(
                        point -> panels.stream().anyMatch(panel -> panel.value().apply(point) != null));
        if (!any) {
            return "<p>" + Text.escape(title + ": " + Text.NOT_MEASURED) + ".</p>";
        }
        TimeChart chart = new TimeChart(title, modes, panels);
        chart.legend();
        for (int i = 0; i < panels.size(); i++) {
            chart.panel(panels.get(i), TOP + i * (PANEL + GAP));
        }
        chart.events();
        return chart.svg.end();
    }

    private void legend() {
        for (int i = 0; i < modes.size(); i++) {
            double x = LEFT + i * 230;
            svg.line("mode" + i, x, 12, x + 40, 12);
            svg.marker(i, x + 20, 12);
            svg.label("", x + 48, 16, name(i));
        }
    }

    private String name(int mode) {
        return modes.get(mode).mode() + ", " + modes.get(mode).replication();
    }

    private void panel(Panel panel, double top) {
        Scale scale = panel.logarithmic()
                ? Scale.logarithmic(1, 10_000, top + PANEL, top)
                : Scale.straight(0, Scale.roundTop(most(panel)), top + PANEL, top);
        svg.label("panel", LEFT, top - 8, panel.title());
        if (panel.logarithmic()) {
            for (int millis = 1; millis <= 10_000; millis *= 10) {
                grid(scale.pixel(millis), millis < 1000 ? millis + " ms" : millis / 1000 + " s");
            }
        } else {
            for (int part = 0; part <= 4; part++) {
                double value = scale.high() * part / 4;
                grid(scale.pixel(value), Text.whole(value));
            }
        }
        List<Double> ends = new ArrayList<>();
        for (int i = 0; i < modes.size(); i++) {
            ends.add(draw(i, panel, scale));
        }
        names(ends);
    }

    /** Each mode's name at the end of its line, from the top down and never one over the other. */
    private void names(List<Double> ends) {
        List<Integer> downwards = IntStream.range(0, ends.size())
                .boxed()
                .filter(mode -> ends.get(mode) >= 0)
                .sorted(Comparator.comparing(ends::get))
                .toList();
        double lowest = Double.NEGATIVE_INFINITY;
        for (int mode : downwards) {
            double y = Math.max(ends.get(mode), lowest + NAME_HEIGHT);
            svg.label("name" + mode, RIGHT + 8, y + 4, modes.get(mode).mode());
            lowest = y;
        }
    }

    private double most(Panel panel) {
        return modes.stream()
                .flatMap(mode -> mode.series().stream())
                .map(panel.value())
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
    }

    private void grid(double y, String label) {
        svg.line("grid", LEFT, y, RIGHT, y);
        svg.label("end", LEFT - 8, y + 4, label);
    }

    /** The line is broken where nothing was measured; its marker comes every few seconds. Answers where it ends, -1 for none. */
    private double draw(int mode, Panel panel, Scale scale) {
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        double endY = -1;
        for (ModeReport.Point point : modes.get(mode).series()) {
            Double measured = panel.value().apply(point);
            if (measured != null) {
                double x = time.pixel(point.second() + 0.5);
                endY = scale.pixel(measured);
                path.append(String.format(Locale.ROOT, "%s%.1f %.1f ", drawing ? "L" : "M", x, endY));
                if (Math.floorMod(point.second() + mode * 2, MARKER_EVERY_SECONDS) == 0) {
                    svg.marker(mode, x, endY);
                }
            }
            drawing = measured != null;
        }
        svg.path("mode" + mode, path.toString());
        return endY;
    }

    private void events() {
        double bottom = TOP + panels.size() * (PANEL + GAP) - GAP;
        boolean faulted = modes.stream().anyMatch(mode -> mode.fault() != null);
        if (faulted) {
            mark("fault", 0, "region killed", 0, bottom);
        }
        for (int i = 0; i < modes.size(); i++) {
            ModeReport mode = modes.get(i);
            Recovery worst = mode.worstRecovery();
            if (worst != null && worst.rtoMillis() != null) {
                mark("takeover", worst.rtoMillis() / 1000, i == 0 ? "takeover" : "", 1, bottom);
            }
            if (mode.fault() != null && i == 0) {
                mark("comeback", mode.fault().comebackSeconds(), "started again", 0, bottom);
            }
            if (mode.fault() != null && mode.failback() != null) {
                double second = (mode.failback().atMillis() - mode.fault().atMillis()) / 1000;
                mark("failback", second, i == 0 ? "failback" : "", i, bottom);
            }
        }
        for (int second = ((int) time.low() / 10) * 10; second <= time.high(); second += 10) {
            svg.label("middle", time.pixel(second), bottom + 18, second + " s");
        }
        svg.label(
                "middle",
                (LEFT + RIGHT) / 2,
                bottom + 38,
                faulted ? "seconds from the fault" : "seconds from the end of the steady phase");
    }

    private void mark(String style, double second, String label, int row, double bottom) {
        double x = time.pixel(second);
        svg.line(style, x, TOP, x, bottom);
        svg.label("event", x + 4, TOP + 12 + row * 14, label);
    }
}
