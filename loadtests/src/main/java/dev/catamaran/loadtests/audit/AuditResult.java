package dev.catamaran.loadtests.audit;

import java.util.List;

/**
 * What the auditor says.
 *
 * @param acknowledged payments and deposits that a customer was told were made
 * @param lookedAt how many of them were searched for in every copy
 */
public record AuditResult(
        Verdict verdict, long acknowledged, long lookedAt, List<String> regions, List<Finding> findings) {

    public long count(Kind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).count();
    }

    public long violations() {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.VIOLATION)
                .count();
    }
}
