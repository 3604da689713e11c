package dev.catamaran.payments.payment;

import dev.catamaran.platform.RegionConfig;
import dev.catamaran.platform.problem.Problem;
import dev.catamaran.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import java.util.UUID;

/** The insert-only ledger and its local projection, one round trip a method. */
@ApplicationScoped
class Ledger {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final RegionConfig place;

    Ledger(RegionConfig place) {
        this.place = place;
    }

    /** Waits for the debtor's balance row. The row of a fresh account is made on its first debit. */
    void lock(Connection connection, UUID debtor) throws SQLException {
        if (!locked(connection, debtor)) {
            try (PreparedStatement insert = connection.prepareStatement(LedgerStatements.FIRST_LOCK)) {
                insert.setObject(1, debtor);
                insert.executeUpdate();
            }
            locked(connection, debtor);
        }
    }

    Standing standing(Connection connection, Claim claim, Order order) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(LedgerStatements.STANDING)) {
            query.setString(1, order.gateHome());
            query.setString(2, place.region());
            query.setObject(3, order.from().id());
            query.setObject(4, order.from().id());
            query.setObject(
                    5, order.takesBack() == null ? null : order.takesBack().id(), java.sql.Types.OTHER);
            query.setObject(6, claim.customer());
            query.setString(7, claim.key());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return standing(row);
            }
        }
    }

    void book(Connection connection, Claim claim, Payment payment, long epoch, boolean fold) throws SQLException {
        String sql = fold ? LedgerStatements.BOOK_WITH_FOLD : LedgerStatements.BOOK_WITHOUT_LOCK;
        try (PreparedStatement write = connection.prepareStatement(sql)) {
            bind(write, claim, payment, epoch);
            write.executeUpdate();
        } catch (SQLException failure) {
            throw refusal(failure);
        }
    }

    void noteOverdraft(Connection connection, Payment payment, long balance) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(LedgerStatements.NOTE_OVERDRAFT)) {
            insert.setObject(1, payment.from());
            insert.setObject(2, payment.id());
            insert.setLong(3, balance);
            insert.executeUpdate();
        }
    }

    void waitLikeAPayment(Connection connection) throws SQLException {
        try (PreparedStatement message = connection.prepareStatement(LedgerStatements.WAIT_LIKE_A_PAYMENT)) {
            message.execute();
        }
    }

    private static boolean locked(Connection connection, UUID debtor) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LedgerStatements.LOCK)) {
            lock.setObject(1, debtor);
            try (ResultSet row = lock.executeQuery()) {
                return row.next();
            }
        }
    }

    private static Standing standing(ResultSet row) throws SQLException {
        Long epoch = row.getObject("epoch", Long.class);
        return new Standing(
                epoch == null ? OptionalLong.empty() : OptionalLong.of(epoch),
                row.getObject("funds", BigDecimal.class).longValueExact(),
                row.getObject("taken_back", BigDecimal.class).longValueExact(),
                row.getObject("payment_id", UUID.class),
                row.getBytes("body_hash"));
    }

    private static void bind(PreparedStatement write, Claim claim, Payment payment, long epoch) throws SQLException {
        write.setObject(1, payment.id());
        write.setString(2, payment.kind().text());
        write.setObject(3, claim.customer());
        write.setObject(4, payment.from());
        write.setObject(5, payment.to());
        write.setLong(6, payment.amount());
        write.setString(7, payment.currency());
        write.setString(8, payment.reference());
        write.setObject(9, payment.refundOf(), java.sql.Types.OTHER);
        write.setString(10, payment.region());
        write.setLong(11, epoch);
        write.setObject(12, payment.createdAt().atOffset(ZoneOffset.UTC));
        write.setString(13, claim.key());
        write.setBytes(14, claim.bodyHash());
    }

    /** The debtor is locked already, so only the key can be in somebody else's hands here. */
    private static SQLException refusal(SQLException failure) {
        if (UNIQUE_VIOLATION.equals(failure.getSQLState())) {
            throw new KeyTaken();
        }
        if (LOCK_NOT_AVAILABLE.equals(failure.getSQLState())) {
            throw ProblemException.retryLater(
                    Problem.PAYMENT_IN_PROGRESS, "Ask again with the same key for its outcome", 1);
        }
        return failure;
    }
}
