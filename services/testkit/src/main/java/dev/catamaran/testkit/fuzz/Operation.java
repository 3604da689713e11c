package dev.catamaran.testkit.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One call of an OpenAPI document.
 *
 * @param body its JSON schema, or null where the call has none
 */
record Operation(String method, String path, List<Parameter> parameters, JsonNode body) {

    /** @param in {@code path}, {@code query} or {@code header} */
    record Parameter(String name, String in) {}

    /** @param call of no document: {@code GET /}, or {@code POST /orders} with any object */
    static Operation of(String call) {
        String[] parts = call.split(" ");
        JsonNode body = parts[0].equals("POST") ? JsonNodeFactory.instance.objectNode() : null;
        return new Operation(parts[0], parts[1], List.of(), body);
    }

    /** @param under beginning of the paths that count: tests add some of their own */
    static List<Operation> of(JsonNode document, String under) {
        List<Operation> operations = new ArrayList<>();
        document.path("paths").properties().stream()
                .filter(path -> path.getKey().startsWith(under))
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> method.getValue().has("responses"))
                        .forEach(method ->
                                operations.add(of(document, path.getKey(), method.getKey(), path.getValue()))));
        return operations;
    }

    /** For example {@code POST /api/payments}. */
    String call() {
        return method + " " + path;
    }

    private static Operation of(JsonNode document, String path, String method, JsonNode item) {
        JsonNode operation = item.path(method);
        List<Parameter> parameters = new ArrayList<>();
        for (JsonNode source : List.of(item.path("parameters"), operation.path("parameters"))) {
            source.forEach(parameter -> parameters.add(new Parameter(
                    parameter.path("name").textValue(), parameter.path("in").textValue())));
        }
        JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
        JsonNode body = schema.isMissingNode() ? null : resolved(document, schema);
        return new Operation(method.toUpperCase(Locale.ROOT), path, parameters, body);
    }

    private static JsonNode resolved(JsonNode document, JsonNode schema) {
        String reference = schema.path("$ref").asText("#");
        return reference.equals("#") ? schema : document.at(reference.substring(1));
    }
}
