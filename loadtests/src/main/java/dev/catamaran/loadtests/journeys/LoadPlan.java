package dev.catamaran.loadtests.journeys;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the load is; handed to the load's process as a JSON file.
 *
 * @param entries base URL of the way in of each geography; a geography's customers have their home there
 * @param customersPerHome payers of each home
 * @param merchantsPerHome payees of each home
 * @param paymentsPerSecond visits per second over all geographies; every visit pays once
 * @param rampSeconds how long the rate grows to that at the beginning: a cold system must not begin with a backlog
 * @param seconds how long, the ramp included, visits begin, after the customers are set up
 * @param journal file to write
 */
public record LoadPlan(
        Map<String, String> entries,
        int customersPerHome,
        int merchantsPerHome,
        double paymentsPerSecond,
        int rampSeconds,
        int seconds,
        Path journal) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public List<String> geographies() {
        return entries.keySet().stream().sorted().toList();
    }

    public double visitsPerSecondAndGeography() {
        return paymentsPerSecond / entries.size();
    }

    public void write(Path file) throws IOException {
        JSON.writeValue(file.toFile(), this);
    }

    public static LoadPlan read(Path file) throws IOException {
        return JSON.readValue(file.toFile(), LoadPlan.class);
    }
}
