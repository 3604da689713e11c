package dev.catamaran.testkit.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What a caller might send: mostly what is meant, often something beside it. */
final class RandomText {

    private static final List<String> ODD_VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1",
            "1.5",
            "5.0",
            "1e2",
            "1e999999999",
            "-0",
            "9223372036854775808",
            "NaN",
            "[]",
            "[1]",
            "{}",
            "{\"a\":1}",
            "\"\"",
            "\" \"",
            "\"5\"",
            "\"\\u0000\"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\\ud83d\\ude00\"",
            "\"\\u202e\"",
            "\"1-1-1-1-1\"",
            "\"' OR 1=1 --\"",
            "\"XTS\"",
            "\"" + "x".repeat(300) + "\"",
            "\"unfinished",
            "2147483648",
            "9007199254740993",
            "1" + "0".repeat(1_200),
            "1e-400",
            "0.1e1",
            "00",
            "+1",
            "0x1",
            "Infinity",
            "\"\\x\"",
            "\"\u0001\"",
            "\"\ufeff\"",
            "\"\\ud83d\"",
            "\"\u00e4\u0308\"",
            "\"0\u0660\"",
            "'x'",
            "/**/1",
            "");

    private static final List<String> ODD_DOCUMENTS = List.of(
            "",
            " ",
            "null",
            "[]",
            "{}",
            "5",
            "\"\"",
            "\"x\"",
            "true",
            "{",
            "{\"a\"",
            "[".repeat(5_000),
            "{\"a\":".repeat(3_000),
            "\u0000",
            "\ufeff{}",
            "NaN",
            "//x\n{}",
            "{}{}");

    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.ISO_8859_1, Charset.forName("UTF-32"));

    /** Beyond what is read here, 64 KiB. */
    private static final int LARGE = 70_000;

    private static final List<String> ODD_WORDS = List.of(
            "",
            " ",
            "a b",
            "me",
            "0",
            "-1",
            "101",
            "99999999999",
            "1.5",
            "1-1-1-1-1",
            "\"quoted\"",
            "\"half",
            "a,b",
            "a;b",
            "reversal:x",
            "../..",
            "%",
            "\u00e4",
            "\uD83D\uDE00",
            "\u0000",
            "x".repeat(300),
            "9223372036854775808",
            "\r\nX: y",
            "\ud800",
            "\u007f",
            "00000000-0000-0000-0000-000000000000");

    private final Random random;
    private final Map<String, List<String>> known;

    /** @param known values that mean something, by the name of a parameter or a field */
    RandomText(Random random, Map<String, List<String>> known) {
        this.random = random;
        this.known = known;
    }

    /** True once in so many times. */
    boolean once(int times) {
        return random.nextInt(times) == 0;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** From 0 to below the limit. */
    int below(int limit) {
        return random.nextInt(limit);
    }

    /** A piece lost, something between, or another character. */
    String mangled(String bytes) {
        int at = below(bytes.length());
        int end = Math.min(bytes.length(), at + below(8));
        String between = once(2) ? "" : Character.toString(below(256));
        return bytes.substring(0, at) + between + bytes.substring(end);
    }

    byte[] large() {
        return utf8(once(2) ? "x".repeat(LARGE) : "{\"name\":\"" + "x".repeat(LARGE) + "\"}");
    }

    String word(String name) {
        return once(4) ? oneOf(ODD_WORDS) : meant(name);
    }

    byte[] document(JsonNode schema) {
        String meant = object(schema);
        byte[] bytes = utf8(once(8) ? oneOf(ODD_DOCUMENTS) : meant);
        if (once(40)) {
            return meant.getBytes(oneOf(CHARSETS));
        }
        if (once(40)) {
            return utf8(meant + oneOf(List.of("x", "}", meant, "\u0000")));
        }
        if (once(40)) {
            return Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
        }
        if (once(40) && bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private String object(JsonNode schema) {
        List<String> fields = new ArrayList<>();
        schema.path("properties").properties().forEach(property -> {
            for (int times = once(25) ? 2 : once(25) ? 0 : 1; times > 0; times--) {
                fields.add(field(property.getKey(), property.getValue()));
            }
        });
        if (once(25)) {
            fields.add(oneOf(List.of("\"amuont\":5", "\"\":1", "\"\\ud800\":1", "\"\\u0000\":{}", "\"__proto__\":{}")));
        }
        return "{" + String.join(",", fields) + "}";
    }

    private String field(String name, JsonNode schema) {
        return "\"" + name + "\":" + (once(8) ? oneOf(ODD_VALUES) : value(name, schema));
    }

    private String value(String name, JsonNode schema) {
        String type = schema.path("type").toString();
        boolean number = type.contains("number") || type.contains("integer");
        return number ? Integer.toString(1 + random.nextInt(100)) : "\"" + meant(name) + "\"";
    }

    private String meant(String name) {
        return known.containsKey(name) ? oneOf(known.get(name)) : "text-" + random.nextInt(1_000_000);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
