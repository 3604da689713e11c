package dev.catamaran.testkit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Calls every operation of an API at random. Whatever is sent: no answer is a fault of ours, every refusal is a problem of the
 * catalogue, and a refusal changes nothing. {@code -Dfuzz=10000} sends so many requests, {@code -Dfuzz.seed} other ones.
 */
public final class Fuzz {

    private static final int REQUESTS = Integer.getInteger("fuzz", 300);
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> ODD_TYPES = List.of(
            "text/plain",
            "application/json; charset=utf-16",
            "application/xml",
            "application/json;q=2, */*",
            "application/json;q=much, */*",
            "nonsense",
            "a/b/c",
            "*/*",
            "");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI api;
    private final Map<String, String> caller;
    private final List<Operation> operations;
    private final RandomText text;

    private Fuzz(URI api, Map<String, String> caller, List<Operation> operations, RandomText text) {
        this.api = api;
        this.caller = caller;
        this.operations = operations;
        this.text = text;
    }

    /**
     * @param document where the API's OpenAPI document is
     * @param caller headers as the gateway sets them
     * @param known values that mean something, by the name of a parameter or a field
     */
    public static Fuzz of(URI api, URI document, Map<String, String> caller, Map<String, List<String>> known)
            throws IOException {
        List<Operation> operations =
                Operation.of(JSON.readTree(URI.create(document + "?format=json").toURL()));
        assertThat(operations).as("calls of %s", document).isNotEmpty();
        return new Fuzz(api, caller, operations, new RandomText(new Random(SEED), known));
    }

    /** @param state whatever a refusal must leave as it is */
    public void run(Supplier<String> state) throws IOException, InterruptedException {
        System.out.println("fuzz: " + REQUESTS + " requests, -Dfuzz.seed=" + SEED);
        String before = state.get();
        for (int number = 1; number <= REQUESTS; number++) {
            Operation operation = text.oneOf(operations);
            byte[] body = operation.body() == null ? new byte[0] : text.document(operation.body());
            HttpRequest request = request(operation, body);
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            String after = state.get();
            String told = "request %d of seed %d: %s %s %s%n%s"
                    .formatted(
                            number,
                            SEED,
                            request,
                            request.headers().map(),
                            new String(body, StandardCharsets.UTF_8),
                            answer.body());
            if (answer.statusCode() >= 400) {
                refused(told, answer);
                assertThat(after).as(told).isEqualTo(before);
            }
            before = after;
        }
    }

    private static void refused(String told, HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode() < 500 || answer.statusCode() == 503)
                .as(told)
                .isTrue();
        assertThat(answer.headers().firstValue("Content-Type").orElse("none"))
                .as(told)
                .startsWith("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("type").asText()).as(told).startsWith("urn:catamaran:problem:");
        assertThat(problem.path("status").asInt()).as(told).isEqualTo(answer.statusCode());
    }

    private HttpRequest request(Operation operation, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(operation))
                .method(operation.method(), HttpRequest.BodyPublishers.ofByteArray(body));
        caller.forEach(request::header);
        for (Operation.Parameter parameter : operation.parameters()) {
            if (parameter.in().equals("header")) {
                for (int lines = text.once(20) ? 2 : text.once(20) ? 0 : 1; lines > 0; lines--) {
                    request.header(parameter.name(), sendable(text.word(parameter.name())));
                }
            }
        }
        if (operation.body() != null) {
            request.header("Content-Type", text.once(20) ? text.oneOf(ODD_TYPES) : "application/json");
        }
        if (text.once(30)) {
            request.header("Accept", text.oneOf(ODD_TYPES));
        }
        return request.build();
    }

    /** Paths of ids only: what a gateway lets through, and a little more. */
    private URI uri(Operation operation) {
        String path = operation.path();
        List<String> query = new ArrayList<>();
        for (Operation.Parameter parameter : operation.parameters()) {
            String value = encoded(text.word(parameter.name()));
            if (parameter.in().equals("path")) {
                path = path.replace("{" + parameter.name() + "}", value);
            } else if (parameter.in().equals("query") && !text.once(3)) {
                query.add(parameter.name() + "=" + value);
            }
        }
        return api.resolve(query.isEmpty() ? path : path + "?" + String.join("&", query));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** A client of Java's own refuses to send anything else. */
    private static String sendable(String value) {
        return value.chars().allMatch(c -> c >= ' ' && c < 127) ? value : "\u00e4";
    }
}
