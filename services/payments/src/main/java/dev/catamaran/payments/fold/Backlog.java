package dev.catamaran.payments.fold;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** SQL of the background folder. */
final class Backlog {

    private static final String LONGEST = """
            SELECT account_id FROM payments.unfolded WHERE NOT pg_is_in_recovery()
            GROUP BY account_id HAVING count(*) >= ? ORDER BY count(*) DESC LIMIT 500
            """;

    private static final String ENSURE =
            "INSERT INTO payments.balance (account_id, folded) VALUES (?, 0) ON CONFLICT DO NOTHING";

    /** Whoever holds the row is paying, and folds anyway. */
    private static final String LOCK =
            "SELECT folded FROM payments.balance WHERE account_id = ? FOR NO KEY UPDATE SKIP LOCKED";

    private static final String FOLD = """
            WITH moved AS (DELETE FROM payments.unfolded WHERE account_id = ? AND payment_id IN
                              (SELECT payment_id FROM payments.unfolded WHERE account_id = ? LIMIT ?) RETURNING amount)
            UPDATE payments.balance SET folded = folded + coalesce((SELECT sum(amount) FROM moved), 0)
            WHERE account_id = ? RETURNING (SELECT count(*) FROM moved)
            """;

    private Backlog() {}

    static List<UUID> accounts(Connection connection, int atLeast) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(LONGEST)) {
            query.setInt(1, atLeast);
            try (ResultSet rows = query.executeQuery()) {
                List<UUID> accounts = new ArrayList<>();
                while (rows.next()) {
                    accounts.add(rows.getObject(1, UUID.class));
                }
                return accounts;
            }
        }
    }

    /** A lost fold loses no money, so no copy is waited for while the row is locked. Returns the entries moved. */
    static int fold(Connection connection, UUID account, int most) throws SQLException {
        try (Statement setting = connection.createStatement()) {
            setting.execute("SET LOCAL synchronous_commit = off");
        }
        if (!locked(connection, account)) {
            return 0;
        }
        try (PreparedStatement fold = connection.prepareStatement(FOLD)) {
            fold.setObject(1, account);
            fold.setObject(2, account);
            fold.setInt(3, most);
            fold.setObject(4, account);
            try (ResultSet row = fold.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static boolean locked(Connection connection, UUID account) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ENSURE);
                PreparedStatement lock = connection.prepareStatement(LOCK)) {
            insert.setObject(1, account);
            insert.executeUpdate();
            lock.setObject(1, account);
            try (ResultSet row = lock.executeQuery()) {
                return row.next();
            }
        }
    }
}
