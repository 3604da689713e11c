package dev.catamaran.platform.problem;

import dev.catamaran.platform.RegionConfig;
import dev.catamaran.platform.http.TraceParent;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Turns a catalogue entry into the answer of a JAX-RS service. */
@Singleton
final class ProblemAnswers {

    private final RegionConfig place;

    ProblemAnswers(RegionConfig place) {
        this.place = place;
    }

    Response answer(ProblemException refusal, ContainerRequestContext request) {
        Response.ResponseBuilder answer = builder(refusal.problem(), refusal.getMessage(), refusal.errors(), request);
        refusal.retryAfterSeconds().ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
        return answer.build();
    }

    Response answer(Problem problem, String detail, List<FieldError> errors, ContainerRequestContext request) {
        return builder(problem, detail, errors, request).build();
    }

    private Response.ResponseBuilder builder(
            Problem problem, String detail, List<FieldError> errors, ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        String traceId = TraceParent.traceId(request.getHeaderString(TraceParent.HEADER));
        return Response.status(problem.status())
                .type(ProblemBody.MEDIA_TYPE)
                .entity(ProblemBody.of(problem, detail, path, place.region(), traceId, errors));
    }
}
