package dev.catamaran.payments.database;

import dev.catamaran.platform.database.DatabaseFailure;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Transactions on the pool without JTA: begin travels with the first statement, so a commit is the only extra trip. */
@ApplicationScoped
public class Transactions {

    /** What one transaction does on its connection. */
    @FunctionalInterface
    public interface Work<T> {

        T on(Connection connection) throws SQLException;
    }

    private final AgroalDataSource pool;

    public Transactions(AgroalDataSource pool) {
        this.pool = pool;
    }

    /** Commits what {@code work} did, or nothing of it. After a 503 from a lost commit only the same key can tell which. */
    public <T> T run(Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            return committed(connection, work);
        } catch (SQLException failure) {
            throw DatabaseFailure.of(failure);
        }
    }

    /** For single statements that only read. */
    public <T> T read(Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            return work.on(connection);
        } catch (SQLException failure) {
            throw DatabaseFailure.of(failure);
        }
    }

    /** For a background job's look over a table: the time limit of payments is not for it. */
    public <T> T scan(Work<T> work) {
        return run(connection -> {
            try (Statement unhurried = connection.createStatement()) {
                unhurried.execute("SET LOCAL transaction_timeout = 0");
            }
            return work.on(connection);
        });
    }

    private static <T> T committed(Connection connection, Work<T> work) throws SQLException {
        try {
            T result = work.on(connection);
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException failure) {
            undo(connection, failure);
            throw failure;
        }
    }

    /**
     * A session that cannot even roll back (transaction_timeout ends the session) is dropped by the pool, which knows the
     * SQLSTATE of the failed rollback. Not by an abort: the pool never gets the place of an aborted connection back.
     */
    private static void undo(Connection connection, Exception failure) {
        try {
            connection.rollback();
        } catch (SQLException gone) {
            failure.addSuppressed(gone);
        }
    }
}
