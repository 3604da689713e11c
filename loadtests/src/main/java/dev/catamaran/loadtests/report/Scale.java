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

    double pixel(double value) {
        double held = Math.max(low, Math.min(high, value));
        double share = (shape.applyAsDouble(held) - shape.applyAsDouble(low))
                / (shape.applyAsDouble(high) - shape.applyAsDouble(low));
        return fromPixel + share * (toPixel - fromPixel);
    }
}
