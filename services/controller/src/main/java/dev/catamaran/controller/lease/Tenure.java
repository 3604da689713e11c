package dev.catamaran.controller.lease;

/** How sure of its lease a holder is; may be asked from any thread. */
public interface Tenure {

    /** The lease was held when the lease loop last looked. */
    boolean lasts();

    /**
     * The loop has looked within the margin, so nobody else can have taken the lease yet: also true of a process that
     * was stopped for a while and has just gone on.
     */
    boolean isCertain();
}
