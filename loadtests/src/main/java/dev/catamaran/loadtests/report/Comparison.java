package dev.catamaran.loadtests.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The shape of {@code report.json}. Fields may be added; a change of meaning raises {@code format}.
 *
 * @param madeAt ISO 8601
 * @param emulated what on this machine stands in for the real thing, in plain words
 */
public record Comparison(
        int format,
        String madeAt,
        Machine machine,
        Load load,
        List<String> emulated,
        Parameters parameters,
        List<Combination> combinations) {
    public static final int FORMAT = 2;

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    public record Machine(int processors, String os, String java) {}

    /**
     * What was asked of both modes; the phases in seconds.
     *
     * @param instances of payments in each region, one ramp for each
     */
    public record Load(
            double paymentsPerSecond,
            int customersPerHome,
            int merchantsPerHome,
            int warmUp,
            int steady,
            int recovery,
            int comeback,
            List<Integer> instances) {}

    public void write(Path file) throws IOException {
        JSON.writeValue(file.toFile(), this);
    }
}
