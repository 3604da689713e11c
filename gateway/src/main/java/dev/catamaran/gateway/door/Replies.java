package dev.catamaran.gateway.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.catamaran.gateway.forward.Answer;
import dev.catamaran.gateway.journey.Stranded;
import dev.catamaran.platform.http.GatewayHeaders;
import dev.catamaran.platform.problem.FieldError;
import dev.catamaran.platform.problem.Problem;
import dev.catamaran.platform.problem.ProblemBody;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;

/**
 * Writes answers: those of the services, and the gateway's own as problems of the catalogue. While this gateway is about to stop, or can
 * help nobody, each answer ends its connection, so that the caller's next one may lead elsewhere.
 */
public final class Replies {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final CharSequence MEDIA_TYPE = HttpHeaders.createOptimized(ProblemBody.MEDIA_TYPE);
    private static final CharSequence REGION = HttpHeaders.createOptimized(GatewayHeaders.REGION);

    private final String region;
    private final Drain drain;
    private final Stranded stranded;

    public Replies(String region, Drain drain, Stranded stranded) {
        this.region = region;
        this.drain = drain;
        this.stranded = stranded;
    }

    /** Status and body; the headers are the door's affair. */
    void pass(HttpServerResponse response, Answer answer) {
        response.setStatusCode(answer.status());
        closeWhereUseless(response);
        if (answer.body().length() == 0) {
            response.end();
        } else {
            response.end(answer.body());
        }
    }

    /** The whole file, or only that the browser has it already. */
    void file(HttpServerResponse response, PageFile file, boolean known) {
        closeWhereUseless(response);
        response.putHeader(HttpHeaders.ETAG, file.tag()).putHeader(REGION, region);
        if (known) {
            response.setStatusCode(304).end();
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, file.type()).end(file.content());
        }
    }

    void problem(
            HttpServerResponse response,
            Problem problem,
            String detail,
            String path,
            String traceId,
            FieldError... errors) {
        closeWhereUseless(response);
        response.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .putHeader(REGION, region)
                .end(body(ProblemBody.of(problem, detail, path, region, traceId, List.of(errors))));
    }

    private void closeWhereUseless(HttpServerResponse response) {
        if (drain.closing() || stranded.now()) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
    }

    private static Buffer body(ProblemBody problem) {
        try {
            return Buffer.buffer(JSON.writeValueAsBytes(problem));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a problem is plain text", impossible);
        }
    }
}
