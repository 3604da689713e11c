package dev.catamaran.payments.payment;

/** Another transaction has committed the same key since ours looked. Ours is undone; looking again finds the answer. */
final class KeyTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeyTaken() {
        super(null, null, false, false);
    }
}
