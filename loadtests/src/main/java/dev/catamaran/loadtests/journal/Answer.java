package dev.catamaran.loadtests.journal;

/**
 * What came back.
 *
 * @param status HTTP status, 0 when there was no answer
 * @param problem slug of the problem+json answer, or {@code connection-failed} / {@code no-answer-in-time}
 * @param region the Region header: who did the work
 * @param paymentId the payment that was made, for payments and deposits
 */
public record Answer(int status, String problem, String region, String paymentId, Outcome outcome) {}
