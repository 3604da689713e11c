package dev.catamaran.loadtests.audit;

import java.util.List;

/** A skipped line could hide an acknowledged payment, so an audit over it proves nothing. */
final class JournalGaps implements Check {
    @Override
    public List<Finding> look(AuditCase auditCase) {
        return auditCase.journal().gaps().stream()
                .map(gap -> Finding.violation(Kind.JOURNAL_GAP, null, "journal", gap))
                .toList();
    }
}
