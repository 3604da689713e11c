package dev.catamaran.loadtests.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** One region's database, held still in one read-only transaction while it is looked at. */
record Copy(String region, Connection connection) {

    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    static Copy of(String region, Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return new Copy(region, connection);
    }

    <T> List<T> select(String sql, Row<T> row) throws SQLException {
        List<T> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(5_000);
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(row.read(result));
                }
            }
        }
        return rows;
    }
}
