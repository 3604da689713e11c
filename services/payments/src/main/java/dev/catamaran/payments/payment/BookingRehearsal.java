package dev.catamaran.payments.payment;

import dev.catamaran.payments.database.Transactions;
import dev.catamaran.platform.Ids;
import dev.catamaran.platform.RegionConfig;
import dev.catamaran.platform.start.OwnDoor;
import dev.catamaran.platform.start.Rehearsal;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;

/** A payment between accounts that do not exist, rolled back. It asks no gate, since it leaves nothing behind. */
@ApplicationScoped
class BookingRehearsal implements Rehearsal {

    private static final Logger LOG = Logger.getLogger(BookingRehearsal.class);

    private final Transactions transactions;
    private final Ledger ledger;
    private final RegionConfig place;

    BookingRehearsal(Transactions transactions, Ledger ledger, RegionConfig place) {
        this.transactions = transactions;
        this.ledger = ledger;
        this.place = place;
    }

    @Override
    public void rehearse(OwnDoor door) {
        Payment payment = payment();
        transactions.run(connection -> book(connection, payment));
    }

    /** A standby refuses to lock and to write; by then the code that asks it to is loaded. */
    private Void book(Connection connection, Payment payment) throws SQLException {
        Claim claim = new Claim(Ids.next(), "rehearsal", BodyHash.of(payment.id()));
        Party from = new Party(payment.from(), claim.customer(), place.region(), payment.currency(), 0L);
        Party to = new Party(payment.to(), claim.customer(), place.region(), payment.currency(), 0L);
        ledger.standing(connection, claim, Order.of(Kind.PAYMENT, from, to, payment.amount(), ""));
        attempt(() -> ledger.lock(connection, payment.from()));
        attempt(() -> ledger.book(connection, claim, payment, 0, true));
        throw new Undone();
    }

    private interface Step {
        void run() throws SQLException;
    }

    private static void attempt(Step step) {
        try {
            step.run();
        } catch (SQLException onAStandby) {
            LOG.debugf("rehearsed without effect: %s", onAStandby.getMessage());
        }
    }

    private Payment payment() {
        UUID from = Ids.next();
        return new Payment(
                Ids.next(), Kind.PAYMENT, from, Ids.next(), 1, "EUR", "", null, null, place.region(), Instant.now());
    }

    /** Rolls the rehearsal back. */
    private static final class Undone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Undone() {
            super(null, null, false, false);
        }
    }
}
