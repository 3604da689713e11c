package dev.catamaran.loadtests.journal;

/**
 * What came back.
 *
 * @param status HTTP status, 0 when there was no answer
 * @param problem slug of the problem+json answer, or {@code connection-failed} / {@code no-answer-in-time}
 * @param region the Region header: who did the work
 * @param paymentId the payment that was made, for payments, deposits and refunds
 * @param made the customer or the account that was made, for sign-ups and openings
 * @param balance of the account that was read, in minor units; null for other calls
 */
public record Answer(
        int status, String problem, String region, String paymentId, String made, Long balance, Outcome outcome) {

    public Answer(int status, String problem, String region, String paymentId, Outcome outcome) {
        this(status, problem, region, paymentId, null, null, outcome);
    }
}
