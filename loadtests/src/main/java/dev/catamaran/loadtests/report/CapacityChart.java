package dev.catamaran.loadtests.report;

import java.util.List;
import java.util.Locale;

/** Sustained payments per second by instances in each region, a line for each combination that was ramped. */
final class CapacityChart {
    private static final int WIDTH = 960;
    private static final double TOP = 40;
    private static final double BOTTOM = 260;
    private static final double LEFT = 70;
    private static final double RIGHT = WIDTH - 190;

    private CapacityChart() {}

    static String of(List<Combination> combinations) {
        List<Combination> ramped = combinations.stream()
                .filter(one -> one.runs().stream().anyMatch(run -> run.capacity() != null))
                .toList();
        int most = ramped.stream()
                .flatMap(one -> one.runs().stream())
                .filter(run -> run.capacity() != null)
                .flatMap(run -> run.capacity().stream())
                .mapToInt(Capacity::instancesPerRegion)
                .max()
                .orElse(0);
        return most == 0 ? "<p>Payments/s by instances: " + Text.NOT_MEASURED + ".</p>" : draw(ramped, most);
    }

    private static String draw(List<Combination> ramped, int most) {
        double best = ramped.stream()
                .flatMap(one -> one.runs().stream())
                .filter(run -> run.capacity() != null)
                .flatMap(run -> run.capacity().stream())
                .mapToDouble(Capacity::sustainedPerSecond)
                .max()
                .orElse(1);
        Scale across = Scale.straight(0.5, most + 0.5, LEFT, RIGHT);
        Scale up = Scale.straight(0, Scale.roundTop(best), BOTTOM, TOP);
        Svg svg = new Svg(WIDTH, 310, "Sustained payments per second by instances in each region");
        svg.label("panel", LEFT, TOP - 14, "sustained payments per second (p99 ≤ 250 ms, nothing failed)");
        for (int part = 0; part <= 4; part++) {
            double value = up.high() * part / 4;
            svg.line("grid", LEFT, up.pixel(value), RIGHT, up.pixel(value));
            svg.label("end", LEFT - 8, up.pixel(value) + 4, Text.whole(value));
        }
        for (int instances = 1; instances <= most; instances++) {
            svg.label("middle", across.pixel(instances), BOTTOM + 18, String.valueOf(instances));
        }
        svg.label("middle", (LEFT + RIGHT) / 2, BOTTOM + 38, "instances of payments in each region");
        for (int i = 0; i < ramped.size(); i++) {
            line(svg, i, ramped.get(i), most, across, up);
        }
        return svg.end();
    }

    private static void line(Svg svg, int number, Combination one, int most, Scale across, Scale up) {
        StringBuilder path = new StringBuilder();
        double endX = 0;
        double endY = 0;
        for (int instances = 1; instances <= most; instances++) {
            Spread spread = Spread.of(one.runs(), Speed.sustained(instances));
            if (spread != null) {
                endX = across.pixel(instances);
                endY = up.pixel(spread.median());
                path.append(String.format(Locale.ROOT, "%s%.1f %.1f ", path.isEmpty() ? "M" : "L", endX, endY));
                svg.marker(number, endX, endY);
                svg.line("whisker", endX, up.pixel(spread.min()), endX, up.pixel(spread.max()));
                svg.label("middle", endX, endY - 10, Text.decimal(spread.median()));
            }
        }
        svg.path("mode" + number, path.toString());
        svg.label("name" + number, endX + 12, endY + 18, one.mode() + ", " + one.replication());
    }
}
