package dev.catamaran.controller.view;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The write gate's rows as the own database has them. */
final class Gates {

    /** @param openUntil epoch milliseconds of the database's clock */
    record Row(String home, String region, long epoch, long openUntil, boolean open) {}

    private static final String READ = """
            SELECT home, region, epoch, floor(extract(epoch FROM open_until) * 1000)::bigint,
              open_until > clock_timestamp()
            FROM control.write_gate ORDER BY home, region""";

    private Gates() {}

    static List<Row> read(Connection connection) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(READ)) {
            while (row.next()) {
                rows.add(
                        new Row(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4), row.getBoolean(5)));
            }
        }
        return rows;
    }
}
