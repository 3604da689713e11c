package dev.catamaran.platform.problem;

import java.util.List;
import java.util.OptionalInt;

/** A rule said no. Carries what the caller may know; never text of another exception. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final transient List<FieldError> errors;
    private final int retryAfterSeconds;

    public ProblemException(Problem problem, String detail) {
        this(problem, detail, List.of(), 0);
    }

    private ProblemException(Problem problem, String detail, List<FieldError> errors, int retryAfterSeconds) {
        super(detail, null, false, false);
        this.problem = problem;
        this.errors = List.copyOf(errors);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** Fields that broke a rule, for a 422. */
    public static ProblemException invalid(String field, String message) {
        return invalid(List.of(new FieldError(field, message)));
    }

    public static ProblemException invalid(List<FieldError> errors) {
        return new ProblemException(Problem.INVALID_REQUEST, "See errors", errors, 0);
    }

    /** What cannot be read at all, for a 400. */
    public static ProblemException malformed(String field, String message) {
        return new ProblemException(
                Problem.MALFORMED_REQUEST, "See errors", List.of(new FieldError(field, message)), 0);
    }

    /** Nothing was done; the same call may succeed after {@code seconds}. */
    public static ProblemException retryLater(Problem problem, String detail, int seconds) {
        return new ProblemException(problem, detail, List.of(), seconds);
    }

    public Problem problem() {
        return problem;
    }

    public List<FieldError> errors() {
        return errors;
    }

    public OptionalInt retryAfterSeconds() {
        return retryAfterSeconds > 0 ? OptionalInt.of(retryAfterSeconds) : OptionalInt.empty();
    }
}
