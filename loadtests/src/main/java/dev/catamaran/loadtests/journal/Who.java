package dev.catamaran.loadtests.journal;

/**
 * The customer's side of an attempt.
 *
 * @param operation the same for all attempts of one operation
 * @param attempt counted from 1 within the operation
 */
public record Who(
        String journey, String step, String geography, String home, String customer, String operation, int attempt) {}
