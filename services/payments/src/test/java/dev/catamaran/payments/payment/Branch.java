package dev.catamaran.payments.payment;

import dev.catamaran.payments.database.PeerCopy;
import dev.catamaran.payments.database.Transactions;
import dev.catamaran.payments.fold.Folding;
import dev.catamaran.platform.RegionConfig;
import dev.catamaran.platform.database.WriteGate;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** One region's payments on a real database, put together by hand, so that a test can have two of them. */
public final class Branch implements AutoCloseable {

    private static final long LIMIT_MILLIS = 2_000;
    private static final String LIMITS = "-c transaction_timeout=" + LIMIT_MILLIS + "ms -c lock_timeout=1500ms";

    private final AgroalDataSource pool;
    private final Transactions transactions;
    private final RegionConfig place;
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final Payments payments;
    private final Reversals reversals;

    private Branch(RegionConfig place, AgroalDataSource pool, long limitMillis) {
        this.pool = pool;
        this.place = place;
        transactions = new Transactions(pool);
        PaymentStore store = new PaymentStore(new PeerCopy(place));
        WriteGate gate = new WriteGate(place, meters);
        Punctuality punctuality = new Punctuality(transactions, gate, meters, limitMillis);
        Booking booking = new Booking(transactions, store, new Ledger(place), gate, punctuality, place);
        payments = new Payments(booking, store, transactions, place);
        reversals = new Reversals(booking, store);
    }

    /** @param url a JDBC URL without a user */
    public static Branch of(String region, String url) {
        return of(region, url, LIMIT_MILLIS);
    }

    /** No pause seems long to it: that of a virtual machine stops the monotonic clock, too. */
    public static Branch whoseClockStandsStill(String region, String url) {
        return of(region, url, Long.MAX_VALUE);
    }

    private static Branch of(String region, String url, long limitMillis) {
        try {
            return new Branch(new Place(region, region.equals("eu") ? "us" : "eu"), pool(url), limitMillis);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public UUID pay(Account from, UUID to, long amount, String key) {
        PaymentOrder order = new PaymentOrder(from.id(), to, amount, "EUR", "");
        return payments.pay(from.call(key), order).payment().id();
    }

    public UUID deposit(Account account, long amount, String key) {
        return payments.deposit(account.call(key), account.id(), amount)
                .payment()
                .id();
    }

    /** By the owner of {@code payee}. */
    public UUID refund(Account payee, UUID payment, Long amount, String key) {
        return payments.refund(payee.call(key), payment, amount).payment().id();
    }

    /** All queued entries of all accounts. */
    public void fold() {
        Folding.everything(transactions, meters);
    }

    public Payment find(Account of, UUID payment) {
        return payments.find(List.of(of.customer()), payment);
    }

    public Transactions transactions() {
        return transactions;
    }

    public Reversals reversals() {
        return reversals;
    }

    public RegionConfig place() {
        return place;
    }

    public MeterRegistry meters() {
        return meters;
    }

    @Override
    public void close() {
        pool.close();
    }

    private static AgroalDataSource pool(String url) throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(6)
                        .acquisitionTimeout(Duration.ofSeconds(5))
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(url)
                                .principal(new NamePrincipal("catamaran_payments"))
                                .jdbcProperty("options", LIMITS))));
    }

    private record Place(String region, String peer) implements RegionConfig {}

    /** A customer's account in EUR. */
    public record Account(UUID id, UUID customer, String home) {

        Call call(String key) {
            return new Call(List.of(customer), home, key);
        }
    }
}
