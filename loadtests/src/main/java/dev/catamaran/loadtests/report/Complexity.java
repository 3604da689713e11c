package dev.catamaran.loadtests.report;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What has to be known and run in each mode, by name; the figures are the lengths of these lists. */
record Complexity(Map<String, Map<String, List<String>>> lists) {

    /** Kind, then mode, then names; from the page's resources. */
    static Complexity read() throws IOException {
        try (InputStream file = Complexity.class.getResourceAsStream("complexity.json")) {
            return new Complexity(new ObjectMapper()
                    .readValue(file, new TypeReference<LinkedHashMap<String, Map<String, List<String>>>>() {}));
        }
    }

    Criterion row(Columns columns) {
        return new Criterion(
                "Complexity",
                "simple against for experts",
                lists.entrySet().stream()
                        .map(kind -> columns.byMode(
                                kind.getKey() + ", counted",
                                mode -> String.valueOf(
                                        names(kind.getKey(), mode).size())))
                        .toList(),
                judgement());
    }

    List<String> names(String kind, String mode) {
        return lists.get(kind).getOrDefault(mode, List.of());
    }

    private String judgement() {
        int passive = total(Columns.PASSIVE);
        int active = total(Columns.ACTIVE);
        return "The claim " + (active > passive ? "held in direction" : "did not hold") + ": " + passive
                + " named things in active-passive, " + active
                + " in active-active. Counted from the lists below, not measured; the same images run both.";
    }

    private int total(String mode) {
        return lists.values().stream()
                .mapToInt(kind -> kind.getOrDefault(mode, List.of()).size())
                .sum();
    }
}
