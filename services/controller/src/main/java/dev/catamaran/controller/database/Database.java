package dev.catamaran.controller.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/** The region's own PostgreSQL, with a superuser's credentials. */
public record Database(String url, String user, String password) {

    /**
     * A connection that commits by itself, on which no call hangs longer than the limit (connecting: a second for each of its steps).
     * Its commits never wait for the peer: the lease must stay renewable while synchronous replication stands still.
     */
    public Connection connect(String purpose, Duration limit) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "catamaran-" + purpose);
        properties.setProperty("connectTimeout", "1");
        // not loginTimeout, for which the driver starts a thread each time
        properties.setProperty("socketTimeout", "1");
        // the server's details quote rows, and messages end in the log
        properties.setProperty("logServerErrorDetail", "false");
        properties.setProperty("options", "-c synchronous_commit=local -c statement_timeout=" + limit.toMillis());
        Connection connection = DriverManager.getConnection(url, properties);
        connection.setNetworkTimeout(Runnable::run, Math.toIntExact(limit.toMillis()));
        return connection;
    }

    /** Shows no password. */
    @Override
    public String toString() {
        return url;
    }
}
