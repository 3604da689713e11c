package dev.catamaran.payments.payment;

import dev.catamaran.payments.database.Transactions;
import dev.catamaran.platform.Ids;
import dev.catamaran.platform.RegionConfig;
import dev.catamaran.platform.database.WriteGate;
import dev.catamaran.platform.problem.Problem;
import dev.catamaran.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;

/**
 * One transaction a payment: look up, lock the debtor, look under the lock, decide, write. The order of the decisions is the
 * contract: gate, then key, then funds, so that a shut region decides nothing and a replay never meets its own spent money.
 */
@ApplicationScoped
class Booking {

    private final Transactions transactions;
    private final PaymentStore store;
    private final Ledger ledger;
    private final WriteGate gate;
    private final Punctuality punctuality;
    private final RegionConfig place;

    Booking(
            Transactions transactions,
            PaymentStore store,
            Ledger ledger,
            WriteGate gate,
            Punctuality punctuality,
            RegionConfig place) {
        this.transactions = transactions;
        this.store = store;
        this.ledger = ledger;
        this.gate = gate;
        this.punctuality = punctuality;
        this.place = place;
    }

    Receipt make(Call call, byte[] bodyHash, Drafting drafting) {
        try {
            return attempt(call, bodyHash, drafting);
        } catch (KeyTaken meanwhile) {
            return attempt(call, bodyHash, drafting);
        }
    }

    private Receipt attempt(Call call, byte[] bodyHash, Drafting drafting) {
        long began = System.nanoTime();
        Booked booked = transactions.run(connection -> {
            Order order = draft(connection, call, drafting);
            return book(connection, new Claim(call.keyOwner(order), call.key(), bodyHash), order);
        });
        punctuality.require(booked, began);
        return booked.receipt();
    }

    /** A region without the lease may be behind, so it must not say "unknown" or "not yours" for good. */
    private Order draft(Connection connection, Call call, Drafting drafting) throws SQLException {
        try {
            return drafting.draft(connection);
        } catch (ProblemException refused) {
            gate.require(connection, call.home());
            throw refused;
        }
    }

    private Booked book(Connection connection, Claim claim, Order order) throws SQLException {
        if (!order.from().isHouse()) {
            ledger.lock(connection, order.from().id());
        }
        Standing standing = ledger.standing(connection, claim, order);
        long open = standing.epoch().orElseThrow(() -> gate.shut(order.gateHome()));
        long epoch = gate.passed(order.gateHome(), open);
        if (standing.first() != null) {
            return new Booked(replay(connection, claim, standing), order.gateHome(), epoch);
        }
        long amount = order.settle(standing.takenBack());
        if (order.kind() != Kind.REVERSAL) {
            order.from().requireFunds(standing.funds(), amount);
        }
        Payment payment = payment(order, amount);
        ledger.book(connection, claim, payment, epoch, !order.from().isHouse());
        boolean overdraft = order.from().overdrawnBy(standing.funds(), amount);
        if (overdraft) {
            ledger.noteOverdraft(connection, payment, standing.funds() - amount);
        }
        return new Booked(new Receipt(payment, false, overdraft), order.gateHome(), epoch);
    }

    private Receipt replay(Connection connection, Claim claim, Standing standing) throws SQLException {
        if (!Arrays.equals(claim.bodyHash(), standing.firstHash())) {
            throw new ProblemException(Problem.KEY_REUSED, "Use a fresh key for another request");
        }
        Payment first = store.payment(connection, standing.first());
        ledger.waitLikeAPayment(connection);
        return new Receipt(first, true, false);
    }

    /** Made under the debtor's lock, so that a debtor's payments sort as they were booked. */
    private Payment payment(Order order, long amount) {
        UUID takesBack = order.takesBack() == null ? null : order.takesBack().id();
        return new Payment(
                Ids.next(),
                order.kind(),
                order.from().id(),
                order.to().id(),
                amount,
                order.from().currency(),
                order.reference(),
                takesBack,
                null,
                place.region(),
                Instant.now().truncatedTo(ChronoUnit.MICROS));
    }
}
