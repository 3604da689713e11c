package dev.catamaran.controller.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.catamaran.platform.problem.Problem;
import dev.catamaran.platform.problem.ProblemBody;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;

/** Problems as all services answer them. */
final class Answers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Answers() {}

    static void problem(RoutingContext call, Problem problem, String detail, String region) {
        ProblemBody body = ProblemBody.of(problem, detail, call.request().path(), region, null);
        try {
            call.response()
                    .setStatusCode(problem.status())
                    .putHeader("Content-Type", ProblemBody.MEDIA_TYPE)
                    .end(Buffer.buffer(JSON.writeValueAsBytes(body)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
