package dev.catamaran.controller.management;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.catamaran.platform.problem.Problem;
import dev.catamaran.platform.problem.ProblemBody;
import dev.catamaran.platform.problem.ProblemException;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;

/** Problems as all services answer them. */
public final class Answers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Answers() {}

    public static void problem(RoutingContext call, Problem problem, String detail, String region) {
        problem(call, new ProblemException(problem, detail), region);
    }

    public static void problem(RoutingContext call, ProblemException refusal, String region) {
        Problem problem = refusal.problem();
        ProblemBody body =
                ProblemBody.of(problem, refusal.getMessage(), call.request().path(), region, null, refusal.errors());
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
