package dev.catamaran.loadtests.drills;

import com.fasterxml.jackson.databind.JsonNode;
import dev.catamaran.loadtests.report.LeaseTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The lab as {@code GET /lab} describes it: addresses by region and geography. */
public record LabView(JsonNode json) {

    /** Base URL of the customers' way in, by geography. */
    public Map<String, String> entries() {
        return texts(json.path("entries"), "");
    }

    /** JDBC URL by region. */
    public Map<String, String> databases() {
        return texts(json.path("regions"), "database");
    }

    /** Base URL of the controllers by region, the witness left out. */
    public Map<String, String> controllers() {
        return texts(json.path("regions"), "controller");
    }

    /** Base URL of the port where each controller takes orders, by region. */
    Map<String, String> orders() {
        return texts(json.path("regions"), "orders");
    }

    /** What controllers want to see with an order. */
    String ordersToken() {
        return json.path("ordersToken").asText();
    }

    public LeaseTime leaseTime() {
        return new LeaseTime(
                json.path("leaseMillis").asLong(),
                json.path("longestStallMillis").asLong());
    }

    /** Process ids by region. */
    public Map<String, List<Long>> processes() {
        Map<String, List<Long>> ids = new TreeMap<>();
        for (String region : databases().keySet()) {
            List<Long> theirs = new ArrayList<>();
            json.path("regions")
                    .path(region)
                    .path("processes")
                    .forEach(process -> theirs.add(process.path("pid").asLong()));
            ids.put(region, theirs);
        }
        return ids;
    }

    private static Map<String, String> texts(JsonNode object, String field) {
        Map<String, String> byName = new TreeMap<>();
        Iterator<Map.Entry<String, JsonNode>> fields = object.fields();
        while (fields.hasNext()) {
            Map.Entry<String, JsonNode> entry = fields.next();
            JsonNode value =
                    field.isEmpty() ? entry.getValue() : entry.getValue().path(field);
            byName.put(entry.getKey(), value.asText());
        }
        return byName;
    }
}
