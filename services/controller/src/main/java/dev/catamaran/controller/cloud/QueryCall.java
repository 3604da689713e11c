package dev.catamaran.controller.cloud;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A call of AWS's query protocol: a form. */
record QueryCall(String action, String version, Map<String, String> parameters) {
    static final Map<String, String> HEADERS = Map.of("Content-Type", "application/x-www-form-urlencoded");

    String body() {
        Map<String, String> all = new TreeMap<>(parameters);
        all.put("Action", action);
        all.put("Version", version);
        return all.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
