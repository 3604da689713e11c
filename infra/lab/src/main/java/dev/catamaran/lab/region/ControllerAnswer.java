package dev.catamaran.lab.region;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Map;

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
        try (var answer = connection(controllerUrl, path, patienceMillis).getInputStream()) {
            return JSON.readTree(answer);
        }
    }

    /** @return whether the order was taken */
    static boolean accepts(String managementUrl, String path, String token, Map<String, String> order)
            throws IOException {
        HttpURLConnection connection = connection(managementUrl, path, PATIENCE_MILLIS);
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setRequestProperty("Authorization", "Bearer " + token);
        connection.setRequestProperty("Content-Type", "application/json");
        try (var body = connection.getOutputStream()) {
            JSON.writeValue(body, order);
        }
        return connection.getResponseCode() == HttpURLConnection.HTTP_ACCEPTED;
    }

    private static HttpURLConnection connection(String controllerUrl, String path, int patienceMillis)
            throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(controllerUrl + path).toURL().openConnection();
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(patienceMillis);
        return connection;
    }
}
