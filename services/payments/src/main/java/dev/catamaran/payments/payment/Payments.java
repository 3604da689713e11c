package dev.catamaran.payments.payment;

import dev.catamaran.payments.database.Transactions;
import dev.catamaran.platform.RegionConfig;
import dev.catamaran.platform.problem.Problem;
import dev.catamaran.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a customer can do with money: pay, deposit, refund, look. */
@ApplicationScoped
class Payments {

    private final Booking booking;
    private final PaymentStore store;
    private final Transactions transactions;
    private final RegionConfig place;

    Payments(Booking booking, PaymentStore store, Transactions transactions, RegionConfig place) {
        this.booking = booking;
        this.store = store;
        this.transactions = transactions;
        this.place = place;
    }

    Receipt pay(Call call, PaymentOrder asked) {
        return booking.make(call, asked.hash(), connection -> {
            Map<UUID, Party> parties = store.parties(connection, asked.from(), asked.to());
            Party from = parties.get(asked.from());
            Party to = parties.get(asked.to());
            from.requireOwner(call.customers());
            asked.requireCurrencyOf(from, to);
            return Order.of(Kind.PAYMENT, from, to, asked.amount(), asked.reference());
        });
    }

    /** Demo money from the house of the account's home, which may go below zero. */
    Receipt deposit(Call call, UUID account, long amount) {
        return booking.make(call, BodyHash.of(Kind.DEPOSIT, account, amount), connection -> {
            Party to = store.party(connection, account);
            to.requireOwner(call.customers());
            Party house = Party.house(to.home(), place.region(), to.currency());
            store.openHouse(connection, house);
            return Order.of(Kind.DEPOSIT, house, to, amount, "");
        });
    }

    /** Gives a payment back to its payer, or {@code amount} of it. The payee's balance row serialises the refunds. */
    Receipt refund(Call call, UUID payment, Long amount) {
        return booking.make(call, BodyHash.of(Kind.REFUND, payment, amount), connection -> {
            Payment original = store.payment(connection, payment);
            Map<UUID, Party> parties = store.parties(connection, original.from(), original.to());
            Party payee = parties.get(original.to());
            payee.requireOwner(call.customers());
            if (original.kind() != Kind.PAYMENT) {
                throw ProblemException.invalid(
                        "id", "must be a payment, not a " + original.kind().text());
            }
            Party payer = parties.get(original.from());
            return new Order(Kind.REFUND, payee.home(), payee, payer, amount, original.reference(), original);
        });
    }

    /** For the two customers it concerns. */
    Payment find(List<UUID> customers, UUID id) {
        return transactions.read(connection -> visible(connection, customers, id));
    }

    private Payment visible(Connection connection, List<UUID> customers, UUID id) throws SQLException {
        Payment payment = store.payment(connection, id);
        boolean concerned = store.parties(connection, payment.from(), payment.to()).values().stream()
                .anyMatch(party -> party.belongsTo(customers));
        if (!concerned) {
            throw new ProblemException(Problem.NOT_YOUR_ACCOUNT, "Only payer and payee may see this payment");
        }
        return payment;
    }
}
