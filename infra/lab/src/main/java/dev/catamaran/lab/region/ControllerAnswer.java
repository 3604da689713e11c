package dev.catamaran.lab.region;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLConnection;

/** What a controller says over HTTP. */
final class ControllerAnswer {

    private static final int PATIENCE_MILLIS = 2_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private ControllerAnswer() {}

    /** @param path such as {@code /leases} */
    static JsonNode of(String controllerUrl, String path) throws IOException {
        return of(controllerUrl, path, PATIENCE_MILLIS);
    }

    static JsonNode of(String controllerUrl, String path, int patienceMillis) throws IOException {
        URLConnection question = URI.create(controllerUrl + path).toURL().openConnection();
        question.setConnectTimeout(PATIENCE_MILLIS);
        question.setReadTimeout(patienceMillis);
        try (var answer = question.getInputStream()) {
            return JSON.readTree(answer);
        }
    }
}
