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
 * What each role may do in a region's database, and nothing more: a service that is taken over has these rights. Whoever gives a role one
 * more says it here. The owner of the schemas, catamaran, is for migrations alone; the controller is the superuser.
 */
class RightsTest {

    private static final String ONLY_ADD = "INSERT, SELECT";
    private static final String QUEUE = "DELETE, INSERT, SELECT";
    private static final String PROJECTION = "DELETE, INSERT, SELECT, UPDATE";

    private static final Map<String, Map<String, String>> RIGHTS = Map.of(
            "catamaran_identity",
            Map.ofEntries(
                    Map.entry("role", "log in"),
                    Map.entry("schema control", "USAGE"),
                    Map.entry("schema identity", "USAGE"),
                    Map.entry("control.write_gate", "SELECT"),
                    Map.entry("identity.customer", ONLY_ADD),
                    Map.entry("identity.log_out", ONLY_ADD),
                    Map.entry("identity.log_out_untold", QUEUE)),
            "catamaran_payments",
            Map.ofEntries(
                    Map.entry("role", "log in"),
                    Map.entry("schema control", "USAGE"),
                    Map.entry("schema payments", "USAGE"),
                    Map.entry("control.write_gate", "SELECT"),
                    Map.entry("payments.account", ONLY_ADD),
                    Map.entry("payments.balance", PROJECTION),
                    Map.entry("payments.ledger_entry", ONLY_ADD),
                    Map.entry("payments.overdraft", ONLY_ADD),
                    Map.entry("payments.payment", ONLY_ADD),
                    Map.entry("payments.payment_key", ONLY_ADD),
                    Map.entry("payments.unfolded", PROJECTION),
                    Map.entry("payments.unreconciled", QUEUE)),
            "catamaran_reader",
            Map.ofEntries(
                    Map.entry("role", "log in, pg_read_all_stats"),
                    Map.entry("schema control", "USAGE"),
                    Map.entry("schema payments", "USAGE"),
                    Map.entry("control.write_gate", "SELECT"),
                    Map.entry("payments.account", "SELECT"),
                    Map.entry("payments.ledger_entry", "SELECT"),
                    Map.entry("payments.payment", "SELECT")),
            "catamaran_replication",
            Map.of("role", "log in, replicate"));

    /** Of roles that can log in; by whatever way a right comes: from a grant, of a column, to everybody, through another role. */
    private static final String ALL = """
            WITH role AS (
              SELECT rolname AS name, * FROM pg_roles WHERE rolname LIKE 'catamaran\\_%' AND rolcanlogin
            ), space AS (
              SELECT oid, nspname AS name FROM pg_namespace WHERE nspname NOT IN ('pg_catalog', 'information_schema', 'public')
                AND nspname NOT LIKE 'pg\\_%'
            ), held AS (
              SELECT role.name AS role, 'role' AS what, word AS may FROM role CROSS JOIN LATERAL (VALUES
                ('log in', rolcanlogin), ('superuser', rolsuper), ('create roles', rolcreaterole),
                ('create databases', rolcreatedb), ('replicate', rolreplication), ('bypass', rolbypassrls)) AS a (word, has)
              WHERE has
              UNION ALL
              SELECT role.name, 'role', other.rolname FROM role JOIN pg_roles AS other
                ON other.oid <> role.oid AND pg_has_role(role.oid, other.oid, 'MEMBER')
              UNION ALL
              SELECT role.name, 'schema ' || space.name, may FROM role, space, unnest(ARRAY['USAGE', 'CREATE']) AS may
              WHERE has_schema_privilege(role.oid, space.oid, may)
              UNION ALL
              SELECT role.name, space.name || '.' || relname, may FROM role, space JOIN pg_class ON relnamespace = space.oid,
                unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN']) AS may
              WHERE relkind IN ('r', 'p', 'v', 'm', 'f') AND CASE WHEN may IN ('SELECT', 'INSERT', 'UPDATE', 'REFERENCES')
                THEN has_any_column_privilege(role.oid, pg_class.oid, may) ELSE has_table_privilege(role.oid, pg_class.oid, may) END
            )
            SELECT role, what, string_agg(may, ', ' ORDER BY may) FROM held GROUP BY role, what""";

    private TestServer server;
    private Connection superuser;

    @BeforeEach
    void migrate() throws IOException, SQLException {
        server = TestServer.postgres();
        superuser = DriverManager.getConnection(server.url() + "?user=postgres");
        Scripts.run(superuser, "region.sql", Map.of());
        Migrations.run(server.url(), "identity", "payments");
        Scripts.run(superuser, "publication.sql", Map.of());
        Scripts.run(superuser, "apply-trigger.sql", Map.of());
    }

    @AfterEach
    void stop() throws IOException, SQLException {
        superuser.close();
        server.close();
    }

    @Test
    void areTheOnesThatEachServiceNeeds() throws SQLException {
        assertThat(rights()).isEqualTo(RIGHTS);
    }

    @Test
    void thatAreAddedAreSeen() throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute("GRANT SELECT (password_hash) ON identity.customer TO PUBLIC");
            statement.execute("GRANT catamaran TO catamaran_reader");
            statement.execute("CREATE TABLE payments.planted ()");
            statement.execute("GRANT TRUNCATE ON payments.planted TO catamaran_payments");
        }
        assertThat(rights().get("catamaran_payments"))
                .containsEntry("identity.customer", "SELECT")
                .containsEntry("payments.planted", "TRUNCATE");
        assertThat(rights().get("catamaran_reader"))
                .containsEntry("role", "catamaran, log in, pg_read_all_stats")
                .containsEntry("schema payments", "CREATE, USAGE");
    }

    private Map<String, Map<String, String>> rights() throws SQLException {
        Map<String, Map<String, String>> found = new TreeMap<>();
        try (Statement statement = superuser.createStatement();
                ResultSet rows = statement.executeQuery(ALL)) {
            while (rows.next()) {
                found.computeIfAbsent(rows.getString(1), role -> new TreeMap<>())
                        .put(rows.getString(2), rows.getString(3));
            }
        }
        return found;
    }
}
