package dev.catamaran.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.postgres.Promotion;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** With the services' own migrations, so a table that replication does not know yet is seen here. */
class TwoRegionsTest {

    private static final String ENTRY = "INSERT INTO payments.ledger_entry (account_id, payment_id, amount, currency,"
            + " created_at) VALUES (gen_random_uuid(), gen_random_uuid(), 5, 'EUR', now())";

    @Test
    void bothWriteAndBothHaveEverythingInActiveActive() throws IOException, SQLException {
        try (TwoRegions regions = TwoRegions.activeActive().synchronous()) {
            write(regions, "eu");
            write(regions, "us");

            assertThat(count(regions, "eu", "payments.ledger_entry")).isEqualTo(2);
            assertThat(count(regions, "us", "payments.ledger_entry")).isEqualTo(2);
            assertThat(count(regions, "us", "payments.unfolded")).isEqualTo(1);
            assertThat(openHomes(regions, "eu")).isEqualTo("eu");
            assertThat(openHomes(regions, "us")).isEqualTo("us");
        }
    }

    @Test
    void theSecondTakesOverWithEverythingInActivePassive() throws IOException, SQLException {
        try (TwoRegions regions = TwoRegions.activePassive()) {
            write(regions, "eu");
            regions.awaitPeerHasAllOf("eu");
            assertThat(openHomes(regions, "eu")).isEqualTo("eu,us");
            regions.server("eu").kill();

            try (Connection superuser = regions.superuser("us")) {
                Promotion.promote(superuser);
            }
            assertThat(openHomes(regions, "us")).isEmpty();
            regions.gates("us").open("eu", "us", 2);
            write(regions, "us");
            assertThat(count(regions, "us", "payments.ledger_entry")).isEqualTo(2);
        }
    }

    private static void write(TwoRegions regions, String region) throws SQLException {
        try (Connection payments = regions.payments(region);
                Statement statement = payments.createStatement()) {
            statement.execute(ENTRY);
        }
    }

    private static long count(TwoRegions regions, String region, String table) throws SQLException {
        return Long.parseLong(ask(regions, region, "SELECT count(*) FROM " + table));
    }

    private static String openHomes(TwoRegions regions, String region) throws SQLException {
        return ask(
                regions,
                region,
                "SELECT coalesce(string_agg(home, ',' ORDER BY home), '') FROM control.write_gate WHERE region = '"
                        + region + "' AND open_until > clock_timestamp()");
    }

    private static String ask(TwoRegions regions, String region, String sql) throws SQLException {
        try (Connection payments = regions.payments(region);
                Statement statement = payments.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
