package dev.catamaran.payments.reconcile;

import dev.catamaran.payments.payment.Branch;

/** The reconciler of a region that a test has put together. */
final class Office {

    private final Reconciler reconciler;

    Office(Branch branch) {
        reconciler = new Reconciler(
                branch.transactions(),
                new Excesses(branch.place()),
                new Overdrafts(branch.place(), branch.meters()),
                branch.reversals(),
                branch.meters());
    }

    void round() {
        reconciler.round();
    }
}
