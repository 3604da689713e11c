package dev.catamaran.loadtests.report;

import java.util.function.DoubleUnaryOperator;

/** Maps values to pixels, straight or by their logarithm. */
record Scale(double low, double high, double fromPixel, double toPixel, DoubleUnaryOperator shape) {

    static Scale straight(double low, double high, double fromPixel, double toPixel) {
        return new Scale(low, high, fromPixel, toPixel, value -> value);
    }

    static Scale logarithmic(double low, double high, double fromPixel, double toPixel) {
        return new Scale(low, high, fromPixel, toPixel, Math::log10);
    }

    /** The next round value at or above, and at least 4, so that quarters of an axis read well. */
    static double roundTop(double most) {
        double step = Math.pow(10, Math.floor(Math.log10(Math.max(4, most)))) * 0.4;
        return Math.ceil(Math.max(4, most) / step) * step;
    }

    double pixel(double value) {
        double held = Math.max(low, Math.min(high, value));
        double share = (shape.applyAsDouble(held) - shape.applyAsDouble(low))
                / (shape.applyAsDouble(high) - shape.applyAsDouble(low));
        return fromPixel + share * (toPixel - fromPixel);
    }
}
