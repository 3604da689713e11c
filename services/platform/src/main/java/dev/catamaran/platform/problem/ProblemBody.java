package dev.catamaran.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** The body of an error answer (RFC 9457) with the region and trace that produced it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String region,
        String traceId,
        List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static ProblemBody of(Problem problem, String detail, String path, String region, String traceId) {
        return of(problem, detail, path, region, traceId, List.of());
    }

    public static ProblemBody of(
            Problem problem, String detail, String path, String region, String traceId, List<FieldError> errors) {
        return new ProblemBody(
                problem.type(), problem.title(), problem.status(), detail, path, region, traceId, errors);
    }
}
