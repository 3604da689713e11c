package dev.catamaran.loadtests.requests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.gatling.javaapi.core.Session;

/**
 * The raw answer to one attempt, as Gatling's checks left it in the session.
 *
 * @param status 0 when there was none
 * @param body missing node when there was none or it is not JSON
 */
record Received(int status, String region, Double retryAfterSeconds, JsonNode body) {
    static final String STATUS = "answer.status";
    static final String REGION = "answer.region";
    static final String RETRY_AFTER = "answer.retryAfter";
    static final String BODY = "answer.body";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROBLEM_PREFIX = "urn:catamaran:problem:";

    static Session forget(Session session) {
        return session.markAsSucceeded().removeAll(STATUS, REGION, RETRY_AFTER, BODY);
    }

    static Received from(Session session) {
        int status = session.contains(STATUS) ? session.getInt(STATUS) : 0;
        return of(status, session.getString(REGION), session.getString(RETRY_AFTER), session.getString(BODY));
    }

    static Received of(int status, String region, String retryAfter, String body) {
        return new Received(status, region, seconds(retryAfter), json(body));
    }

    static Received nothing() {
        return of(0, null, null, null);
    }

    private static JsonNode json(String text) {
        if (text == null || text.isBlank()) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    private static Double seconds(String retryAfter) {
        try {
            return retryAfter == null ? null : Double.valueOf(retryAfter);
        } catch (NumberFormatException date) {
            return null;
        }
    }

    boolean accepted() {
        return status >= 200 && status < 300;
    }

    /** Slug of the problem in the answer, or null. */
    String problem() {
        String type = body.path("type").asText(null);
        return type != null && type.startsWith(PROBLEM_PREFIX) ? type.substring(PROBLEM_PREFIX.length()) : type;
    }
}
