package dev.catamaran.controller.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * One connection that is kept, and opened anew after an error. One that lay idle is asked first whether it still lives: its
 * server may have been another one since. For one thread.
 */
public final class Session implements AutoCloseable {

    /** Work on a connection. */
    public interface Work<R> {
        R with(Connection connection) throws SQLException;
    }

    private static final long IDLE_NANOS = 1_000_000_000;

    private final Database database;
    private final String purpose;
    private final Duration limit;
    private Connection connection;
    private long usedAt;

    public Session(Database database, String purpose, Duration limit) {
        this.database = database;
        this.purpose = purpose;
        this.limit = limit;
    }

    public <R> R call(Work<R> work) throws SQLException {
        if (connection != null && layIdle() && !connection.isValid(1)) {
            close();
        }
        if (connection == null) {
            connection = database.connect(purpose, limit);
        }
        try {
            return work.with(connection);
        } catch (SQLException e) {
            close();
            throw e;
        } finally {
            usedAt = System.nanoTime();
        }
    }

    private boolean layIdle() {
        return System.nanoTime() - usedAt > IDLE_NANOS;
    }

    @Override
    public void close() {
        Connection old = connection;
        connection = null;
        if (old != null) {
            try {
                old.abort(Runnable::run);
            } catch (SQLException alreadyBroken) {
                // nothing is left to release
            }
        }
    }
}
