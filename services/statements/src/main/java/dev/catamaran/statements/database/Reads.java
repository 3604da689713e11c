package dev.catamaran.statements.database;

import dev.catamaran.platform.problem.Problem;
import dev.catamaran.platform.problem.ProblemException;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.jboss.logging.Logger;

/** Reads on the pool, statement by statement. */
@ApplicationScoped
public class Reads {

    private static final Logger LOG = Logger.getLogger(Reads.class);

    /**
     * Classes of SQLSTATE that pass by themselves (PostgreSQL, appendix A): 08 connection, 40 conflict with recovery on a
     * standby, 53 no resources, 55 not available, 57 shutdown or cancel. The pool's own refusals carry none.
     */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57");

    /** What is read on one connection. */
    @FunctionalInterface
    public interface Read<T> {

        T on(Connection connection) throws SQLException;
    }

    private final AgroalDataSource pool;

    Reads(AgroalDataSource pool) {
        this.pool = pool;
    }

    /** Answers 503 unavailable when the copy cannot be read now. */
    public <T> T run(Read<T> read) {
        try (Connection connection = pool.getConnection()) {
            return read.on(connection);
        } catch (SQLException failure) {
            String state = failure.getSQLState();
            if (state == null || state.length() == 5 && PASSING.contains(state.substring(0, 2))) {
                LOG.debugf("database unavailable: state=%s", state);
                throw ProblemException.retryLater(Problem.UNAVAILABLE, "The database does not answer in time", 1);
            }
            throw new IllegalStateException("database refused a statement", failure);
        }
    }
}
