package dev.catamaran.loadtests.report;

import java.util.Locale;

/** A drawing under way, as SVG text. Colours and fonts come from the page's style sheet by class name. */
final class Svg {
    private final StringBuilder text = new StringBuilder();

    Svg(int width, int height, String title) {
        add("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">", width, height, Text.escape(title));
    }

    void line(String style, double x1, double y1, double x2, double y2) {
        add("<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>", style, x1, y1, x2, y2);
    }

    void path(String style, String path) {
        add("<path class=\"%s\" d=\"%s\"/>", style, path);
    }

    void box(String style, double x, double y, double width, double height) {
        add("<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>", style, x, y, width, height);
    }

    void label(String style, double x, double y, String label) {
        add("<text class=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>", style, x, y, Text.escape(label));
    }

    /** A shape for each line, so that lines are told apart without colour. */
    void marker(int number, double x, double y) {
        String shape = switch (number % 4) {
            case 0 -> "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0";
            case 1 -> "M-4-4h8v8h-8z";
            case 2 -> "M0-5L5 4H-5z";
            default -> "M0-5L5 0L0 5L-5 0z";
        };
        add("<path class=\"marker%d\" transform=\"translate(%.1f %.1f)\" d=\"%s\"/>", number % 4, x, y, shape);
    }

    String end() {
        return text + "</svg>\n";
    }

    private void add(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
