package dev.catamaran.loadtests.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/** The text form of an attempt: one flat JSON object a line, times in epoch milliseconds with a µs fraction. */
final class JournalLine {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JournalLine() {}

    static String write(Attempt attempt) {
        ObjectNode line = JSON.createObjectNode();
        line.put("seq", attempt.seq());
        line.put("at", BigDecimal.valueOf(attempt.atMicros(), 3));
        line.put("doneAt", BigDecimal.valueOf(attempt.doneAtMicros(), 3));
        putWho(line, attempt.who());
        putCall(line, attempt.call());
        putAnswer(line, attempt.answer());
        return line.toString();
    }

    private static void putWho(ObjectNode line, Who who) {
        line.put("journey", who.journey()).put("step", who.step());
        line.put("geography", who.geography()).put("home", who.home());
        line.put("customer", who.customer());
        line.put("operation", who.operation()).put("attempt", who.attempt());
    }

    private static void putCall(ObjectNode line, Call call) {
        line.put("method", call.method()).put("path", call.path());
        putIfThere(line, "key", call.key());
        putIfThere(line, "from", call.from());
        putIfThere(line, "to", call.to());
        if (call.amount() != 0) {
            line.put("amount", call.amount());
        }
    }

    private static void putAnswer(ObjectNode line, Answer answer) {
        line.put("status", answer.status());
        putIfThere(line, "problem", answer.problem());
        putIfThere(line, "region", answer.region());
        putIfThere(line, "paymentId", answer.paymentId());
        putIfThere(line, "made", answer.made());
        if (answer.balance() != null) {
            line.put("balance", answer.balance());
        }
        line.put("outcome", answer.outcome().name());
    }

    private static void putIfThere(ObjectNode line, String field, String value) {
        if (value != null) {
            line.put(field, value);
        }
    }

    static JsonNode tree(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException broken) {
            return JSON.missingNode();
        }
    }

    static Attempt read(JsonNode line) {
        Who who = new Who(
                text(line, "journey"),
                text(line, "step"),
                text(line, "geography"),
                text(line, "home"),
                text(line, "customer"),
                text(line, "operation"),
                line.path("attempt").asInt());
        Call call = new Call(
                text(line, "method"),
                text(line, "path"),
                text(line, "key"),
                text(line, "from"),
                text(line, "to"),
                line.path("amount").asLong());
        Answer answer = new Answer(
                line.path("status").asInt(),
                text(line, "problem"),
                text(line, "region"),
                text(line, "paymentId"),
                text(line, "made"),
                line.has("balance") ? line.path("balance").asLong() : null,
                Outcome.valueOf(line.path("outcome").asText()));
        return new Attempt(line.path("seq").asLong(), micros(line, "at"), micros(line, "doneAt"), who, call, answer);
    }

    private static String text(JsonNode line, String field) {
        return line.path(field).asText(null);
    }

    private static long micros(JsonNode line, String field) {
        return line.path(field).decimalValue().movePointRight(3).longValue();
    }
}
