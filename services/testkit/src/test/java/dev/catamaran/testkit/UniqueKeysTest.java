package dev.catamaran.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.postgres.Scripts;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * No unique key of a replicated table can be held by two regions: one such row stops replication both ways until a person mends
 * it. Whoever adds a unique index to such a table says here why two regions can never hold the same value.
 */
class UniqueKeysTest {

    private static final String UUID_V7 = "a UUIDv7, made by the one region that inserts the row";

    /** By table and columns. A key with a region in it has the region that inserts the row. */
    private static final Map<String, String> WHY_SAFE = Map.of(
            "identity.customer (id)",
            UUID_V7,
            "identity.customer (email, region)",
            "has the region",
            "identity.log_out (session_id, region)",
            "has the region",
            "payments.account (id)",
            UUID_V7 + "; a house account's is derived from home, region and currency",
            "payments.payment (id)",
            UUID_V7,
            "payments.payment_key (customer_id, key, region)",
            "has the region",
            "payments.ledger_entry (account_id, payment_id)",
            "written with its payment, whose id is " + UUID_V7);

    private static final String UNIQUE_INDEXES = """
            SELECT p.schemaname || '.' || p.tablename, i.indexrelid::regclass::text,
                   (SELECT string_agg(pg_get_indexdef(i.indexrelid, k, false), ', ' ORDER BY k)
                    FROM generate_series(1, i.indnkeyatts) k)
            FROM pg_publication_tables p
            JOIN pg_index i ON i.indrelid = format('%I.%I', p.schemaname, p.tablename)::regclass
            WHERE p.pubname = 'catamaran' AND (i.indisunique OR i.indisexclusion)""";

    private TestServer server;
    private Connection superuser;

    @BeforeEach
    void migrateAndPublish() throws IOException, SQLException {
        server = TestServer.postgres();
        superuser = DriverManager.getConnection(server.url() + "?user=postgres");
        Scripts.run(superuser, "region.sql", Map.of());
        Migrations.run(server.url(), "identity", "payments");
        Scripts.run(superuser, "publication.sql", Map.of());
    }

    @AfterEach
    void stop() throws IOException, SQLException {
        superuser.close();
        server.close();
    }

    @Test
    void ofReplicatedTablesAreNeverHeldByTwoRegions() throws SQLException {
        assertThat(uniqueKeys())
                .as("unique keys of replicated tables, and the index of each")
                .containsOnlyKeys(WHY_SAFE.keySet());
    }

    @Test
    void thatAreAddedAreSeen() throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute("CREATE UNIQUE INDEX planted ON identity.customer (lower(name), home)");
        }
        assertThat(uniqueKeys()).containsEntry("identity.customer (lower(name), home)", "identity.planted");
    }

    private Map<String, String> uniqueKeys() throws SQLException {
        Map<String, String> found = new TreeMap<>();
        try (Statement statement = superuser.createStatement();
                ResultSet rows = statement.executeQuery(UNIQUE_INDEXES)) {
            while (rows.next()) {
                found.put(rows.getString(1) + " (" + rows.getString(3) + ")", rows.getString(2));
            }
        }
        return found;
    }
}
