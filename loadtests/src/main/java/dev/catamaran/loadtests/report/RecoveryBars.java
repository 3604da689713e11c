package dev.catamaran.loadtests.report;

import java.util.ArrayList;
import java.util.List;

/** The RTO of every affected home as a bar of its four parts. */
final class RecoveryBars {
    private static final int WIDTH = 960;
    private static final double LEFT = 210;
    private static final double RIGHT = WIDTH - 110;
    private static final double BAR = 30;
    private static final List<String> PARTS = List.of("detect", "decide", "promote", "reroute");

    private record Bar(String label, Recovery recovery) {
        double part(int index) {
            return switch (index) {
                case 0 -> recovery.detectMillis();
                case 1 -> recovery.decideMillis();
                case 2 -> recovery.promoteMillis();
                default -> recovery.rerouteMillis();
            };
        }
    }

    private RecoveryBars() {}

    /** Empty when no recovery could be split into its parts. */
    static String of(List<ModeReport> modes) {
        List<Bar> bars = new ArrayList<>();
        for (ModeReport mode : modes) {
            mode.recoveries().stream()
                    .filter(Recovery::inParts)
                    .forEach(recovery -> bars.add(
                            new Bar(mode.mode() + ", " + mode.replication() + ", " + recovery.home(), recovery)));
        }
        return bars.isEmpty() ? "<p>Not measured in parts.</p>" : draw(bars);
    }

    private static String draw(List<Bar> bars) {
        double longest = bars.stream()
                .mapToDouble(bar -> bar.recovery().rtoMillis())
                .max()
                .orElse(1);
        Scale scale = Scale.straight(0, longest, LEFT, RIGHT);
        Svg svg = new Svg(WIDTH, (int) (50 + bars.size() * (BAR + 14)), "Recovery time in its four parts");
        legend(svg);
        for (int i = 0; i < bars.size(); i++) {
            draw(svg, bars.get(i), scale, 40 + i * (BAR + 14));
        }
        return svg.end();
    }

    private static void legend(Svg svg) {
        for (int part = 0; part < PARTS.size(); part++) {
            double x = LEFT + part * 130;
            svg.box("part" + part, x, 6, 16, 16);
            svg.label("", x + 24, 19, PARTS.get(part));
        }
    }

    private static void draw(Svg svg, Bar bar, Scale scale, double y) {
        svg.label("end", LEFT - 12, y + BAR / 2 + 4, bar.label());
        double done = 0;
        for (int part = 0; part < PARTS.size(); part++) {
            double from = scale.pixel(done);
            done += bar.part(part);
            double width = scale.pixel(done) - from;
            svg.box("part" + part, from, y, width, BAR);
            if (width > 60) {
                svg.label("in" + part, from + width / 2, y + BAR / 2 + 4, Text.millis(bar.part(part)));
            }
        }
        svg.label(
                "",
                scale.pixel(done) + 8,
                y + BAR / 2 + 4,
                Text.millis(bar.recovery().rtoMillis()));
    }
}
