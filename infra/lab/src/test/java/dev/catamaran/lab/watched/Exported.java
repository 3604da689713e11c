package dev.catamaran.lab.watched;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The metrics that running processes show, as Prometheus would read them. */
public record Exported(Set<String> names) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** @param lab as {@code GET /lab} answers */
    public static Exported by(JsonNode lab) throws IOException, InterruptedException {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        Set<String> names = new TreeSet<>();
        for (JsonNode processes : lab.findValues("processes")) {
            for (JsonNode process : processes) {
                int port = process.path("management").asInt();
                if (port > 0) {
                    URI metrics = URI.create("http://127.0.0.1:" + port + "/q/metrics");
                    HttpRequest scrape =
                            HttpRequest.newBuilder(metrics).timeout(PATIENCE).build();
                    names.addAll(in(http.send(scrape, HttpResponse.BodyHandlers.ofString())
                            .body()));
                }
            }
        }
        return new Exported(names);
    }

    /** Of samples, and of whole histograms: {@code # TYPE name histogram}. */
    static Set<String> in(String scrape) {
        Set<String> names = new TreeSet<>();
        for (String line : scrape.split("\n")) {
            if (line.startsWith("# TYPE ")) {
                names.add(line.split(" ")[2]);
            } else if (!line.startsWith("#") && !line.isBlank()) {
                names.add(line.split("[{ ]")[0]);
            }
        }
        return names;
    }

    /** Names that nothing shows, each with the file that has it. */
    public Map<String, String> missing(Map<String, String> named) {
        Map<String, String> missing = new TreeMap<>(named);
        missing.keySet().removeAll(names);
        return missing;
    }
}
