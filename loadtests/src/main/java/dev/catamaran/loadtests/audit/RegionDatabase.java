package dev.catamaran.loadtests.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import org.postgresql.ds.PGSimpleDataSource;

/** A region's database as the superuser sees it, or whoever the URL names. */
public final class RegionDatabase {
    private RegionDatabase() {}

    public static Connection open(String url) throws SQLException {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(url);
        if (database.getUser() == null) {
            database.setUser("postgres");
        }
        database.setConnectTimeout(5);
        return database.getConnection();
    }

    /** Ids of all payments that the region has at this moment. */
    public static Set<String> payments(String url) throws SQLException {
        Set<String> ids = new HashSet<>();
        try (Connection connection = open(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id::text FROM payments.payment")) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }
}
