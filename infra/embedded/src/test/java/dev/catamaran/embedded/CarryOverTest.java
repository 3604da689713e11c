package dev.catamaran.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.postgres.CarriedOver;
import dev.catamaran.postgres.CarryOver;
import dev.catamaran.postgres.Promotion;
import dev.catamaran.postgres.ReplicationNames;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CarryOverTest {

    private static final UUID ANN = new UUID(7, 1);
    private static final UUID PURSE = new UUID(7, 2);
    private static final UUID SAVINGS = new UUID(7, 3);

    @TempDir
    Path folder;

    private Region old;
    private Region successor;

    @BeforeEach
    void aStandbyIsPromotedBeforeItsPrimaryHasShippedAll() throws IOException, SQLException {
        old = Region.withAppsTables("eu", "us", PostgresServer.create(folder.resolve("eu")));
        signUp(old, ANN, "ann@example.org");
        account(old, PURSE);
        pay(old, "eu", new UUID(8, 1), 100);
        ReplicationNames names = new ReplicationNames("us", "eu");
        try (Connection superuser = old.superuser()) {
            PostgresServer server =
                    PostgresServer.standbyOf(superuser, folder.resolve("us"), old.address(), names.atPeerAs());
            successor = new Region(names, server.with("fsync", "off").start());
        }
        try (Connection superuser = successor.superuser()) {
            Promotion.promote(superuser);
        }
    }

    @AfterEach
    void stopBoth() throws IOException {
        old.close();
        successor.close();
    }

    @Test
    void bringsPaymentsWithTheirKeysAccountsAndEntriesAndListsThem() throws SQLException {
        account(old, SAVINGS);
        pay(old, "eu", new UUID(8, 2), 50);
        pay(successor, "us", new UUID(9, 1), 10);

        CarriedOver carried = carry();

        assertThat(carried.payments()).containsExactly(new UUID(8, 2));
        assertThat(carried.refused()).isEmpty();
        assertThat(successor.number("SELECT count(*) FROM payments.payment")).isEqualTo(3);
        assertThat(successor.number("SELECT count(*) FROM payments.payment_key WHERE body_hash = '\\x0102'"))
                .isEqualTo(3);
        assertThat(successor.number("SELECT count(*) FROM payments.account")).isEqualTo(2);
        assertThat(successor.number("SELECT sum(amount) FROM payments.ledger_entry"))
                .isZero();
        assertThat(successor.number(
                        "SELECT count(*) FROM payments.unfolded WHERE payment_id = '" + new UUID(8, 2) + "'"))
                .isEqualTo(2);
        assertThat(successor.number(
                        "SELECT count(*) FROM payments.unreconciled WHERE payment_id = '" + new UUID(8, 2) + "'"))
                .isEqualTo(1);
        assertThat(successor.number("SELECT count(*) FROM control.late_payment"
                        + " WHERE how = 'carried' AND home = 'eu' AND region = 'eu' AND epoch = 1"))
                .isEqualTo(1);
    }

    @Test
    void findsWhatIsMissingWhateverTheClocksOfTheInstancesSaid() throws SQLException {
        successor.run("UPDATE payments.payment SET created_at = now() + interval '10 minutes'");
        old.run("UPDATE payments.payment SET created_at = now() + interval '10 minutes'");
        for (int payment = 2; payment <= 11; payment++) {
            pay(old, "eu", new UUID(8, payment), 1);
        }
        UUID carl = new UUID(7, 5);
        signUp(old, carl, "carl@example.org");
        account(old, SAVINGS);
        for (String table :
                List.of("identity.customer", "payments.account", "payments.payment", "payments.ledger_entry")) {
            old.run("UPDATE " + table + " SET created_at = now() - interval '1 year' WHERE random() < 0.5");
        }

        CarriedOver carried = carry();

        assertThat(carried.payments()).hasSize(10);
        assertThat(carried.rows()).isEqualTo(2 + 10 * 4);
        assertThat(successor.number("SELECT count(*) FROM control.late_payment WHERE how = 'carried'"))
                .isEqualTo(10);
        assertThat(successor.number("SELECT count(*) FROM identity.customer WHERE id = '" + carl + "'"))
                .isEqualTo(1);
    }

    /** A region that was restored from an old backup, say, and served once more. */
    @Test
    void namesAKeyUnderWhichTheSameRegionMadeAnotherPaymentThere() throws SQLException {
        UUID again = new UUID(8, 3);
        pay(old, "eu", new UUID(8, 2), 50);
        pay(successor, "eu", again, 50);
        successor.run(
                "UPDATE payments.payment_key SET key = '" + new UUID(8, 2) + "' WHERE payment_id = '" + again + "'");

        CarriedOver carried = carry();

        assertThat(carried.payments()).containsExactly(new UUID(8, 2));
        assertThat(carried.refused()).containsExactly("payments.payment_key " + ANN + " " + new UUID(8, 2) + " eu");
    }

    @Test
    void bringsMoreThanOneHandful() throws SQLException {
        old.run("""
                INSERT INTO payments.payment
                  SELECT gen_random_uuid(), 'payment', '%1$s', '%2$s', '%3$s', 1, 'EUR', 'test', null, 'eu', 1, now()
                  FROM generate_series(1, 2500)""".formatted(ANN, PURSE, SAVINGS));

        assertThat(carry().payments()).hasSize(2_500);

        String content = "SELECT count(DISTINCT id) FROM payments.payment";
        assertThat(successor.number(content)).isEqualTo(old.number(content));
    }

    @Test
    void changesNothingTheSecondTime() throws SQLException {
        pay(old, "eu", new UUID(8, 2), 50);
        assertThat(carry().isEmpty()).isFalse();
        successor.run("DELETE FROM payments.unfolded");

        assertThat(carry().isEmpty()).isTrue();
        assertThat(successor.unfolded()).isZero();
    }

    @Test
    void bringsACustomerWhoseAddressWasTakenMeanwhileAndListsTheTwo() throws SQLException {
        UUID lateBob = new UUID(7, 8);
        UUID bob = new UUID(7, 9);
        signUp(old, lateBob, "bob@example.org");
        signUp(successor, bob, "bob@example.org");
        signUp(old, new UUID(7, 10), "eve@example.org");

        CarriedOver carried = carry();

        assertThat(carried.refused()).isEmpty();
        assertThat(successor.number("SELECT count(*) FROM identity.customer WHERE email = 'bob@example.org'"))
                .isEqualTo(2);
        assertThat(successor.number("SELECT count(*) FROM control.double_sign_up"))
                .isEqualTo(1);
        assertThat(successor.number("SELECT count(*) FROM control.double_sign_up WHERE how = 'carried'"
                        + " AND customer_id = '" + bob + "' AND first_id = '" + lateBob + "'"))
                .isEqualTo(1);
    }

    @Test
    void bringsALogOutAndQueuesItForRedis() throws SQLException {
        old.run("INSERT INTO identity.log_out VALUES ('ann-s', 'eu', now() + interval '1 hour', now())");

        assertThat(carry().refused()).isEmpty();

        assertThat(successor.number(
                        "SELECT count(*) FROM identity.log_out WHERE session_id = 'ann-s' AND region = 'eu'"))
                .isEqualTo(1);
        assertThat(successor.number("SELECT count(*) FROM identity.log_out_untold WHERE session_id = 'ann-s'"))
                .isEqualTo(1);
    }

    /** In active-active its lists are its own, and the copy that takes its place has the peer's. */
    @Test
    void bringsWhatTheOldPrimaryHadFoundAndTold() throws SQLException {
        UUID late = new UUID(8, 9);
        old.run("INSERT INTO control.late_payment VALUES ('%s', 'us', 'us', 1, 'arrived')".formatted(late));
        old.run("INSERT INTO payments.overdraft VALUES ('%s', '%s', -5, now())".formatted(PURSE, late));
        old.run("INSERT INTO control.double_sign_up VALUES ('%s', '%s', 'arrived')".formatted(ANN, PURSE));

        assertThat(carry().rows()).isEqualTo(3);

        String found = "SELECT count(*) FROM control.late_payment l JOIN payments.overdraft o USING (payment_id), "
                + "control.double_sign_up d WHERE l.how = 'arrived' AND o.balance = -5 AND d.how = 'arrived'";
        assertThat(successor.number(found)).isEqualTo(1);
        assertThat(carry().isEmpty()).isTrue();
    }

    private CarriedOver carry() throws SQLException {
        try (Connection from = old.superuser();
                Connection to = successor.superuser()) {
            return CarryOver.run(from, to);
        }
    }

    private static void signUp(Region at, UUID id, String email) throws SQLException {
        at.run("INSERT INTO identity.customer VALUES ('%s', '%s', 'x', 'Ann', 'eu', '%s', now())"
                .formatted(id, email, at.names().region()));
    }

    private static void account(Region at, UUID id) throws SQLException {
        at.run("INSERT INTO payments.account VALUES ('%s', '%s', 'eu', 'EUR', 'purse', 'customer', 0, now())"
                .formatted(id, ANN));
    }

    private static void pay(Region at, String region, UUID id, int amount) throws SQLException {
        at.run(("""
                INSERT INTO payments.payment
                  VALUES ('%1$s', 'payment', '%2$s', '%3$s', '%4$s', %5$d, 'EUR', 'test', null, '%6$s', 1, now());
                INSERT INTO payments.payment_key VALUES ('%2$s', '%1$s', '%6$s', '%1$s', '\\x0102', now());
                INSERT INTO payments.ledger_entry
                  VALUES ('%3$s', '%1$s', -%5$d, 'EUR', now()), ('%4$s', '%1$s', %5$d, 'EUR', now())""").formatted(id, ANN, PURSE, SAVINGS, amount, region));
    }
}
