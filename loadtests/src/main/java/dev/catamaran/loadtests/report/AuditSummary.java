package dev.catamaran.loadtests.report;

import dev.catamaran.loadtests.audit.AuditResult;
import dev.catamaran.loadtests.audit.Finding;
import dev.catamaran.loadtests.audit.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The audit in the report.
 *
 * @param counts findings by kind, kinds without findings left out
 * @param findings the first {@value #SHOWN}; the run folder has all
 */
public record AuditSummary(
        String verdict,
        long acknowledged,
        long lookedAt,
        List<String> regions,
        long violations,
        Map<Kind, Long> counts,
        List<Finding> findings) {
    private static final int SHOWN = 50;

    public static AuditSummary of(AuditResult result) {
        Map<Kind, Long> counts = new EnumMap<>(Kind.class);
        result.findings().forEach(finding -> counts.merge(finding.kind(), 1L, Long::sum));
        return new AuditSummary(
                result.verdict().name().toLowerCase(Locale.ROOT),
                result.acknowledged(),
                result.lookedAt(),
                result.regions(),
                result.violations(),
                counts,
                result.findings().stream().limit(SHOWN).toList());
    }
}
