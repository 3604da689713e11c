package dev.catamaran.platform.database;

import dev.catamaran.platform.problem.Problem;
import dev.catamaran.platform.problem.ProblemException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** What a failure of the database means to a caller: try again later, or a defect of ours. Its text stays in the log. */
public final class DatabaseFailure {

    private static final Logger LOG = Logger.getLogger(DatabaseFailure.class);

    /**
     * Classes of SQLSTATE that pass by themselves (PostgreSQL, appendix A): 08 connection, 25 read-only or timed-out
     * transaction, 40 serialization or deadlock, 53 no resources, 55 lock not available, 57 shutdown or cancel.
     */
    private static final Set<String> PASSING = Set.of("08", "25", "40", "53", "55", "57");

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String ROLLBACK = "40";

    private DatabaseFailure() {}

    public static RuntimeException of(Throwable failure) {
        return reasons(failure)
                .filter(reason -> reason instanceof SQLException sql && passes(sql.getSQLState()))
                .map(SQLException.class::cast)
                .findFirst()
                .<RuntimeException>map(reason -> {
                    LOG.debugf("database unavailable: %s", reason.getMessage());
                    return ProblemException.retryLater(
                            problem(reason.getSQLState()), "The database does not answer in time", 1);
                })
                .orElseGet(() -> new IllegalStateException("database refused a statement", failure));
    }

    /** Locks in the way say nothing of the instance: a customer who pays a lot at once brings them about. */
    private static Problem problem(String state) {
        boolean contended = state != null && (state.equals(LOCK_NOT_AVAILABLE) || state.startsWith(ROLLBACK));
        return contended ? Problem.CONTENDED : Problem.UNAVAILABLE;
    }

    /** Causes, and what was suppressed on the way: a transaction manager hides there why a commit failed. */
    private static Stream<Throwable> reasons(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .flatMap(cause -> Stream.concat(
                        Stream.of(cause), Arrays.stream(cause.getSuppressed()).flatMap(DatabaseFailure::reasons)));
    }

    /** The pool's own refusals (no free connection in time) carry no state. */
    private static boolean passes(String state) {
        return state == null || state.length() == 5 && PASSING.contains(state.substring(0, 2));
    }
}
