package dev.catamaran.testkit.fuzz;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A request before it goes out.
 *
 * @param target path and query, as they stand on the request line
 * @param headers lines of the form {@code name: value}
 */
record Request(String method, String target, List<String> headers, byte[] body) {

    /**
     * For Java's own client.
     *
     * @throws IllegalArgumentException where that client refuses to send it
     */
    HttpRequest forClient(URI api) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(api.resolve("/") + target.substring(1)))
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        for (String line : headers) {
            int colon = line.indexOf(':');
            request.header(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        return request.build();
    }

    @Override
    public String toString() {
        return method + " " + target + "\n" + String.join("\n", headers) + "\n\n"
                + new String(body, StandardCharsets.ISO_8859_1);
    }
}
