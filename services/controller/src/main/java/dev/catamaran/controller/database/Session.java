package dev.catamaran.controller.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** One connection that is kept, and opened anew after an error. For one thread. */
public final class Session implements AutoCloseable {

    /** Work on a connection. */
    public interface Work<R> {
        R with(Connection connection) throws SQLException;
    }

    private final Database database;
    private final String purpose;
    private final Duration limit;
    private Connection connection;

    public Session(Database database, String purpose, Duration limit) {
        this.database = database;
        this.purpose = purpose;
        this.limit = limit;
    }

    public <R> R call(Work<R> work) throws SQLException {
        if (connection == null) {
            connection = database.connect(purpose, limit);
        }
        try {
            return work.with(connection);
        } catch (SQLException e) {
            close();
            throw e;
        }
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
