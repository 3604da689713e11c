package dev.catamaran.loadtests.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** p50, p95 and p99 of each geography as three marks on one line for each mode. */
final class LatencyChart {
    private static final int WIDTH = 960;
    private static final double LEFT = 250;
    private static final double RIGHT = WIDTH - 90;
    private static final double ROW = 30;

    private record Row(String label, Percentiles latency) {}

    private LatencyChart() {}

    static String of(List<ModeReport> modes) {
        List<Row> rows = new ArrayList<>();
        Map<String, List<Row>> byGeography = new TreeMap<>();
        for (ModeReport mode : modes) {
            mode.latency()
                    .forEach((geography, latency) -> byGeography
                            .computeIfAbsent(geography, any -> new ArrayList<>())
                            .add(new Row(
                                    "from " + geography + ", " + mode.mode() + ", " + mode.replication(), latency)));
        }
        byGeography.values().forEach(rows::addAll);
        return rows.isEmpty() ? "<p>Latency: " + Text.NOT_MEASURED + ".</p>" : draw(rows);
    }

    private static String draw(List<Row> rows) {
        double longest =
                rows.stream().mapToDouble(row -> row.latency().p99()).max().orElse(1);
        Scale scale = Scale.straight(0, Scale.roundTop(longest), LEFT, RIGHT);
        double bottom = 40 + rows.size() * ROW;
        Svg svg = new Svg(WIDTH, (int) (bottom + 40), "Latency of payments by geography");
        svg.marker(0, LEFT, 12);
        svg.label("", LEFT + 10, 16, "p50");
        svg.marker(1, LEFT + 80, 12);
        svg.label("", LEFT + 90, 16, "p95");
        svg.marker(2, LEFT + 160, 12);
        svg.label("", LEFT + 170, 16, "p99");
        for (int part = 0; part <= 4; part++) {
            double value = scale.high() * part / 4;
            svg.line("grid", scale.pixel(value), 30, scale.pixel(value), bottom);
            svg.label("middle", scale.pixel(value), bottom + 18, Text.whole(value) + " ms");
        }
        for (int i = 0; i < rows.size(); i++) {
            double y = 46 + i * ROW;
            Percentiles latency = rows.get(i).latency();
            svg.label("end", LEFT - 14, y + 4, rows.get(i).label());
            svg.line("whisker", scale.pixel(latency.p50()), y, scale.pixel(latency.p99()), y);
            svg.marker(0, scale.pixel(latency.p50()), y);
            svg.marker(1, scale.pixel(latency.p95()), y);
            svg.marker(2, scale.pixel(latency.p99()), y);
            svg.label("", scale.pixel(latency.p99()) + 10, y + 4, Text.millis(latency.p99()));
        }
        return svg.end();
    }
}
