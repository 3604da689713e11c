package dev.catamaran.loadtests.journal;

/** How one attempt ended for the customer. All but the first two of the list end the operation. */
public enum Outcome {
    /** Nobody did it, or nobody said so: the same operation is sent again. */
    RETRIED,
    /** The session was not accepted: the customer logs in and the same operation is sent again. */
    LOGGED_OUT,
    /** Done, and the customer knows. */
    ACKNOWLEDGED,
    /** A correct refusal, such as not enough funds. */
    REJECTED,
    /** The budget is spent, or the answer was wrong. */
    FAILED;

    public boolean endsTheOperation() {
        return this != RETRIED && this != LOGGED_OUT;
    }
}
