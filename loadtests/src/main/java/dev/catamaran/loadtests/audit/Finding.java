package dev.catamaran.loadtests.audit;

/**
 * One thing that is wrong.
 *
 * @param region the copy in which it was seen; null when it concerns no single one
 * @param subject id of the payment, account or row
 */
public record Finding(Kind kind, Severity severity, String region, String subject, String detail) {

    static Finding violation(Kind kind, String region, String subject, String detail) {
        return new Finding(kind, Severity.VIOLATION, region, subject, detail);
    }
}
