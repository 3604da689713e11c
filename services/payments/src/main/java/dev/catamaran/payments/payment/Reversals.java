package dev.catamaran.payments.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes a payment back that should never have been made. Unlike a refund it asks nobody and may overdraw the payee. */
@ApplicationScoped
public class Reversals {

    private final Booking booking;
    private final PaymentStore store;

    Reversals(Booking booking, PaymentStore store) {
        this.booking = booking;
        this.store = store;
    }

    /**
     * Books all of {@code payment} back to its payer, under a key that is the same in every region. In full, whatever was
     * refunded of it: a refund of a payment that should never have been made is reversed by itself. So reversals come out the
     * same in whatever order they are made.
     *
     * @param customer who made the payment
     * @param home home of the payee, who is the debtor now and whose lease this region must hold; else 503 gate-shut
     */
    public Receipt reverse(UUID customer, String home, UUID payment) {
        Call call = new Call(List.of(customer), home, IdempotencyKey.ofReversal(payment));
        return booking.make(call, BodyHash.of(Kind.REVERSAL, payment), connection -> {
            Payment original = store.payment(connection, payment);
            Map<UUID, Party> parties = store.parties(connection, original.from(), original.to());
            return new Order(
                    Kind.REVERSAL,
                    home,
                    parties.get(original.to()),
                    parties.get(original.from()),
                    original.amount(),
                    original.reference(),
                    original);
        });
    }
}
