package dev.catamaran.controller.replication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.controller.database.Database;
import dev.catamaran.controller.database.Session;
import dev.catamaran.controller.lease.DatabaseRole;
import dev.catamaran.embedded.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a PostgreSQL that has Aurora's function, with the columns that its documentation names. */
class AuroraProbeTest {
    private static final Duration NEAR = Duration.ofMillis(500);

    @Test
    void thePeerHasEverythingWhenItsLagIsSmall(@TempDir Path folder) throws Exception {
        try (PostgresServer server = PostgresServer.create(folder.resolve("data"))
                        .with("fsync", "off")
                        .start();
                Session session = new Session(new Database(server.url(), "postgres", ""), "probe", NEAR)) {
            DatabaseProbe probe = DatabaseProbe.ofAurora(session, NEAR);
            assertThat(probe.look().role()).as("no Aurora, no answer").isEqualTo(DatabaseRole.NONE);

            lag(server, "('eu-west-1', -1), ('us-east-1', 40)");
            DatabaseLook near = probe.look();
            assertThat(near.role()).isEqualTo(DatabaseRole.PRIMARY);
            assertThat(near.confirmed()).isEqualTo(near.written()).isPositive();

            lag(server, "('eu-west-1', -1), ('us-east-1', 900)");
            DatabaseLook far = probe.look();
            assertThat(far.confirmed()).isNotNegative().isLessThan(far.written());

            lag(server, "('eu-west-1', -1)");
            assertThat(probe.look().confirmed()).as("no peer at all").isNegative();
        }
    }

    private static void lag(PostgresServer server, String rows) throws Exception {
        try (Connection connection = server.connect("postgres")) {
            connection.createStatement().execute("""
                    CREATE OR REPLACE FUNCTION aurora_global_db_status(
                      OUT aws_region text, OUT durability_lag_in_msec real) RETURNS SETOF record LANGUAGE sql
                    AS $$ VALUES %s $$""".formatted(rows.replace(")", "::real)")));
        }
    }
}
