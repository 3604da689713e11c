package dev.catamaran.testkit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/** What must be true of every answer. */
final class Judge {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final boolean open;

    /** @param open also 503 is a fault: it must take more than a request to make a region unavailable */
    Judge(boolean open) {
        this.open = open;
    }

    void check(Exchange exchange, String before, String after) throws IOException {
        Answer answer = exchange.answer();
        if (answer.status() >= 400) {
            checkProblem(answer, exchange.toHead());
        } else {
            // whoever sends half a request may be left without an answer
            assertThat(answer).isNotEqualTo(Answer.CLOSED);
            assertThat(answer.equals(Answer.SILENCE) && exchange.whole())
                    .as("no answer")
                    .isFalse();
        }
        if (exchange.refused()) {
            assertThat(after).as("state after a refusal").isEqualTo(before);
        }
    }

    private void checkProblem(Answer answer, boolean bare) throws IOException {
        boolean ours = answer.status() >= 500 && (open || answer.status() != 503);
        assertThat(ours).as("a fault of ours: %d", answer.status()).isFalse();
        assertThat(answer.type()).startsWith("application/problem+json");
        if (!bare) {
            JsonNode problem = JSON.readTree(answer.body());
            assertThat(problem.path("type").asText()).startsWith("urn:catamaran:problem:");
            assertThat(problem.path("status").asInt()).isEqualTo(answer.status());
        }
    }
}
