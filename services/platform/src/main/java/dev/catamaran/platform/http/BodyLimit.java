package dev.catamaran.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.catamaran.platform.RegionConfig;
import dev.catamaran.platform.problem.Problem;
import dev.catamaran.platform.problem.ProblemBody;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body that is too large with a problem. The framework would end the request by itself, with an empty answer, before any
 * mapper of exceptions hears of it; so this route comes first.
 */
@Singleton
final class BodyLimit {

    private final RegionConfig place;
    private final ObjectMapper json;
    private final long largest;

    BodyLimit(
            RegionConfig place,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") Optional<MemorySize> largest) {
        this.place = place;
        this.json = json;
        this.largest = largest.map(MemorySize::asLongValue).orElse(Long.MAX_VALUE);
    }

    void open(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::check);
    }

    private void check(RoutingContext call) {
        if (declaredLength(call.request()) > largest) {
            refuse(call.request());
        } else {
            call.next();
        }
    }

    /** The server lets nothing but digits through, and no more than a long holds. */
    private static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }

    /** The body is not read, so the connection cannot be used again. */
    private void refuse(HttpServerRequest request) {
        String trace = TraceParent.traceId(request.getHeader(TraceParent.HEADER));
        String detail = "At most " + largest + " bytes";
        ProblemBody body = ProblemBody.of(Problem.BODY_TOO_LARGE, detail, request.path(), place.region(), trace);
        request.response()
                .setStatusCode(body.status())
                .putHeader("Connection", "close")
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemBody.MEDIA_TYPE)
                .putHeader(GatewayHeaders.REGION, place.region())
                .end(written(body));
    }

    private Buffer written(ProblemBody body) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(body));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a problem is plain text", impossible);
        }
    }
}
