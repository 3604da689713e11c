package dev.catamaran.payments.account;

import dev.catamaran.payments.database.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Reads balances: what is folded and what is not, in one statement, so that a fold in between changes nothing. */
@ApplicationScoped
class Balances {

    private static final String READ = """
            SELECT asked.id,
                   coalesce(balance.folded, 0)
                   + coalesce((SELECT sum(amount) FROM payments.unfolded WHERE account_id = asked.id), 0) AS amount
            FROM unnest(?::uuid[]) AS asked (id) LEFT JOIN payments.balance ON balance.account_id = asked.id
            """;

    private final Transactions transactions;

    Balances(Transactions transactions) {
        this.transactions = transactions;
    }

    /** In minor units, for every account asked for. */
    Map<UUID, Long> of(Collection<UUID> accounts) {
        return transactions.read(connection -> read(connection, accounts));
    }

    private static Map<UUID, Long> read(Connection connection, Collection<UUID> accounts) throws SQLException {
        Array ids = connection.createArrayOf("uuid", accounts.toArray());
        try (PreparedStatement query = connection.prepareStatement(READ)) {
            query.setArray(1, ids);
            try (ResultSet rows = query.executeQuery()) {
                Map<UUID, Long> balances = new HashMap<>();
                while (rows.next()) {
                    balances.put(rows.getObject("id", UUID.class), rows.getLong("amount"));
                }
                return balances;
            }
        }
    }
}
