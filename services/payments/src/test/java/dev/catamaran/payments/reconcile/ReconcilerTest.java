package dev.catamaran.payments.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.payments.Books;
import dev.catamaran.payments.Customer;
import dev.catamaran.payments.database.Transactions;
import dev.catamaran.payments.payment.Reversals;
import dev.catamaran.platform.Ids;
import dev.catamaran.testkit.DatabaseResource;
import dev.catamaran.testkit.Gate;
import dev.catamaran.testkit.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class ReconcilerTest {

    private static final long UNDER_A_LATER_LEASE = 2;

    @Inject
    Transactions transactions;

    @Inject
    Excesses excesses;

    @Inject
    Overdrafts overdrafts;

    @Inject
    Reversals reversals;

    @Inject
    MeterRegistry meters;

    private Reconciler reconciler;

    private final Customer payer = Customer.ofEu();
    private final Customer payee = Customer.ofEu();
    private final String key = Customer.freshKey();
    private String from;
    private String to;

    @BeforeEach
    void startWithEmptyHands() {
        reconciler = started();
        from = payer.accountWith(1_000);
        to = payee.accountWith(0);
    }

    @Test
    void takesTheLateOneOfTwoPaymentsWithOneKeyBackOnce() {
        double before = counter("catamaran.duplicates.reconciled");
        UUID ours = pay(300);
        UUID theirs = arrive(300);

        reconciler.round();
        reconciler.round();

        assertThat(reversalsOf(theirs)).isEqualTo(1);
        assertThat(reversalsOf(ours)).isZero();
        assertThat(payer.balance(from)).isEqualTo(700);
        assertThat(payee.balance(to)).isEqualTo(300);
        assertThat(counter("catamaran.duplicates.reconciled") - before).isEqualTo(1);
        Books.requireClean();
    }

    @Test
    void takesOurOwnPaymentBackWhenALaterLeaseMadeTheOther() {
        UUID ours = pay(300);
        UUID theirs = Ids.next();
        Arrival.ofPayment(theirs, payer.id(), key, from, to, 300, UNDER_A_LATER_LEASE);

        reconciler.round();

        assertThat(reversalsOf(ours)).isEqualTo(1);
        assertThat(reversalsOf(theirs)).isZero();
        assertThat(payer.balance(from)).isEqualTo(700);
    }

    @Test
    void leavesPaymentsWithDifferentKeysAlone() {
        pay(300);
        UUID theirs = Ids.next();
        Arrival.ofPayment(theirs, payer.id(), Customer.freshKey(), from, to, 300);

        reconciler.round();

        assertThat(reversalsOf(theirs)).isZero();
        assertThat(payer.balance(from)).isEqualTo(400);
    }

    @Test
    void waitsForTheDebtorsHomeHoweverManyOtherKeysArrive() {
        UUID theirs = moved(Ids.next(), Duration.ofHours(-1));
        UUID ours = pay(300);
        Arrival.ofPayment(theirs, payer.id(), key, from, to, 300, UNDER_A_LATER_LEASE);
        Arrival.ofPayment(Ids.next(), payer.id(), Customer.freshKey(), from, to, 1);
        Gate.shut("eu");
        reconciler.round();
        assertThat(reversalsOf(ours)).isZero();

        Gate.open("eu");
        reconciler.round();

        assertThat(reversalsOf(ours)).isEqualTo(1);
    }

    @Test
    void booksAnOverdraftOfThePayeeAndCountsIt() {
        double before = counter("catamaran.overdrafts");
        pay(300);
        arrive(300);
        payee.pay(to, from, 500, Customer.freshKey()).then().statusCode(201);

        reconciler.round();

        assertThat(payee.balance(to)).isEqualTo(-200);
        assertThat(counter("catamaran.overdrafts") - before).isEqualTo(1);
        payee.deposit(to, 200, Customer.freshKey()).then().statusCode(201);
        Books.requireClean();
    }

    @Test
    void takesItsRefundBackTooSoThatThePayerHasTheMoneyOnce() {
        pay(300);
        UUID theirs = arrive(300);
        UUID refund = UUID.fromString(payee.refund(theirs.toString(), 100L, Customer.freshKey())
                .then()
                .statusCode(201)
                .extract()
                .path("id"));

        reconciler.round();
        reconciler.round();

        assertThat(reversalsOf(theirs)).isEqualTo(1);
        assertThat(reversalsOf(refund)).isEqualTo(1);
        assertThat(payer.balance(from)).isEqualTo(700);
        payee.refund(theirs.toString(), 1L, Customer.freshKey()).then().statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(longs = {-365, 365})
    void findsWhatArrivesWhateverTheClockThatMadeItsId(long days) {
        arriveAs(Ids.next(), Customer.freshKey());
        reconciler.round();
        pay(300);
        UUID theirs = moved(Ids.next(), Duration.ofDays(days));
        arriveAs(theirs, key);

        reconciler.round();

        assertThat(reversalsOf(theirs)).isEqualTo(1);
    }

    @Test
    void forgetsNothingOverARestartAndNothingStaysWhenAllIsDone() {
        pay(300);
        UUID theirs = arrive(300);
        Gate.shut("eu");
        reconciler.round();
        assertThat(isQueued(theirs)).isTrue();
        Gate.open("eu");

        started().round();
        started().round();

        assertThat(reversalsOf(theirs)).isEqualTo(1);
        assertThat(isQueued(theirs)).isFalse();
    }

    @Test
    void judgesAPaymentThatWasStillBeingBookedWhenItsTwinArrived() throws SQLException {
        UUID theirs;
        try (Connection booking = TestDatabase.payments()) {
            Arrival.onItsWay(booking, Ids.next(), payer.id(), key, from, to, 300);
            theirs = arrive(300);
            reconciler.round();
            assertThat(reversalsOf(theirs)).isZero();
            booking.commit();
        }

        reconciler.round();

        assertThat(reversalsOf(theirs)).isEqualTo(1);
        Books.requireClean();
    }

    private Reconciler started() {
        return new Reconciler(transactions, excesses, overdrafts, reversals, meters);
    }

    private UUID pay(long amount) {
        return UUID.fromString(payer.pay(from, to, amount, key).path("id"));
    }

    private UUID arrive(long amount) {
        UUID id = Ids.next();
        Arrival.ofPayment(id, payer.id(), key, from, to, amount);
        return id;
    }

    private void arriveAs(UUID id, String itsKey) {
        Arrival.ofPayment(id, payer.id(), itsKey, from, to, 300);
    }

    /** UUIDv7 (RFC 9562, 5.7) starts with 48 bits of epoch milliseconds. */
    private static UUID moved(UUID id, Duration by) {
        return new UUID(id.getMostSignificantBits() + (by.toMillis() << 16), id.getLeastSignificantBits());
    }

    private static boolean isQueued(UUID payment) {
        return Books.number("SELECT count(*) FROM payments.unreconciled WHERE payment_id = ?", payment) > 0;
    }

    private long reversalsOf(UUID payment) {
        return Books.number("SELECT count(*) FROM payments.payment WHERE refund_of = ? AND kind = 'reversal'", payment);
    }

    private double counter(String name) {
        return meters.counter(name).count();
    }
}
