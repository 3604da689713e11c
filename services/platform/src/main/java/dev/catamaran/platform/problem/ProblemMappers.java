package dev.catamaran.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.io.CharConversionException;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every exception that leaves a resource becomes an entry of the catalogue; texts of exceptions stay in the log. */
@Singleton
public final class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final ProblemAnswers answers;

    ProblemMappers(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ServerExceptionMapper
    public Response refused(ProblemException refusal, ContainerRequestContext request) {
        return answers.answer(refusal, request);
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException violations, ContainerRequestContext request) {
        List<FieldError> errors = violations.getConstraintViolations().stream()
                .map(violation -> new FieldError(field(violation), violation.getMessage()))
                .sorted(java.util.Comparator.comparing(FieldError::field))
                .toList();
        return answers.answer(ProblemException.invalid(errors), request);
    }

    @ServerExceptionMapper
    public Response unreadable(JacksonException unreadable, ContainerRequestContext request) {
        List<FieldError> errors = UnreadableBody.errors(unreadable);
        return answers.answer(Problem.MALFORMED_REQUEST, "The body is not the JSON expected here", errors, request);
    }

    /** What begins like UTF-32 and is none fails before the parser sees it. */
    @ServerExceptionMapper
    public Response undecodable(CharConversionException undecodable, ContainerRequestContext request) {
        return answers.answer(Problem.MALFORMED_REQUEST, "The body is not UTF-8", List.of(), request);
    }

    /** Quarkus has a mapper of its own for exactly this subclass, which answers without a body. */
    @ServerExceptionMapper
    public Response mistyped(MismatchedInputException mistyped, ContainerRequestContext request) {
        return unreadable(mistyped, request);
    }

    @ServerExceptionMapper
    public Response refusedByTheFramework(WebApplicationException refusal, ContainerRequestContext request) {
        if (refusal.getCause() instanceof JacksonException unreadable) {
            return unreadable(unreadable, request);
        }
        Problem problem = ofStatus(refusal.getResponse().getStatus());
        if (problem == Problem.INTERNAL_ERROR) {
            LOG.errorf(refusal, "unexpected: %s", refusal.getMessage());
        }
        return answers.answer(problem, problem.title(), List.of(), request);
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable failure, ContainerRequestContext request) {
        LOG.errorf(failure, "unexpected: %s", failure.getMessage());
        return answers.answer(Problem.INTERNAL_ERROR, "The trace id leads to the cause", List.of(), request);
    }

    private static Problem ofStatus(int status) {
        return switch (status) {
            case 400 -> Problem.MALFORMED_REQUEST;
            case 401 -> Problem.UNAUTHENTICATED;
            case 404 -> Problem.NOT_FOUND;
            case 405 -> Problem.METHOD_NOT_ALLOWED;
            case 406 -> Problem.NOT_ACCEPTABLE;
            case 413 -> Problem.BODY_TOO_LARGE;
            case 415 -> Problem.UNSUPPORTED_MEDIA_TYPE;
            default -> Problem.INTERNAL_ERROR;
        };
    }

    private static String field(ConstraintViolation<?> violation) {
        String last = "";
        for (Path.Node node : violation.getPropertyPath()) {
            last = node.getName() == null ? last : node.getName();
        }
        return last;
    }
}
