package dev.catamaran.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * The database that {@link DatabaseResource} runs, for tests that look into it or prepare it.
 *
 * <p>Found by a system property and not by a static field, because Quarkus loads the resource and the test with different class
 * loaders.
 */
public final class TestDatabase {

    static final String URL_PROPERTY = "catamaran.testkit.database.url";

    private TestDatabase() {}

    /** A JDBC URL without a user; every role may log in without a password. */
    public static String url() {
        String url = System.getProperty(URL_PROPERTY);
        if (url == null) {
            throw new IllegalStateException("add @QuarkusTestResource(DatabaseResource.class) to the test");
        }
        return url;
    }

    public static Connection superuser() throws SQLException {
        return as("postgres");
    }

    /** Owns the schemas identity and payments. */
    public static Connection owner() throws SQLException {
        return as("catamaran");
    }

    public static Connection identity() throws SQLException {
        return as("catamaran_identity");
    }

    public static Connection payments() throws SQLException {
        return as("catamaran_payments");
    }

    /** Of the service statements. */
    public static Connection reader() throws SQLException {
        return as("catamaran_reader");
    }

    private static Connection as(String role) throws SQLException {
        return DriverManager.getConnection(url() + "?user=" + role);
    }
}
