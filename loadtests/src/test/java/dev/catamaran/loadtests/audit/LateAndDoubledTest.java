package dev.catamaran.loadtests.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an async take-over may leave behind: payments that come late or twice, and what they explain. */
class LateAndDoubledTest extends OverTwoLedgers {
    @Test
    void seesOneKeyWithTwoPayments() throws SQLException {
        UUID first = ledgers.pay(10, "key-1");
        UUID second = ledgers.pay(10, "key-1");

        assertThat(audit().findings())
                .singleElement()
                .matches(finding -> finding.kind() == Kind.DUPLICATED
                        && finding.detail().contains(first.toString())
                        && finding.detail().contains(second.toString()));
    }

    @Test
    void acceptsADoublePaymentThatWasReversed() throws SQLException {
        ledgers.pay(10, "key-1");
        UUID second = ledgers.pay(10, "key-1");
        ledgers.reverse(second, 10);

        AuditResult result = audit();

        assertThat(result.verdict()).isEqualTo(Verdict.CLEAN);
        assertThat(result.findings())
                .singleElement()
                .matches(finding ->
                        finding.kind() == Kind.REVERSED && finding.subject().equals(second.toString()));
    }

    @Test
    void acceptsAnAcknowledgedDoubleOnlyInAsyncAndOnlyWhenItWasReversed() throws SQLException {
        UUID first = ledgers.pay(10, "key-1");
        UUID second = ledgers.pay(10, "key-1");
        ledgers.acknowledge(first, "key-1", 10, ledgers.payer, ledgers.merchant);
        ledgers.acknowledge(second, "key-1", 10, ledgers.payer, ledgers.merchant);

        assertThat(audit(true, null).verdict()).isEqualTo(Verdict.VIOLATED);
        ledgers.reverse(second, 10);

        assertThat(audit(true, null).verdict()).isEqualTo(Verdict.CLEAN);
        assertThat(audit(false, null).verdict()).isEqualTo(Verdict.VIOLATED);
    }

    @Test
    void namesALatePaymentAndForgivesAnAcknowledgedOneInAsyncOnly() throws SQLException {
        UUID late = ledgers.pay(7);
        ledgers.late(late);
        assertThat(audit(false, null).verdict()).isEqualTo(Verdict.CLEAN);

        ledgers.acknowledge(late, 7, ledgers.payer, ledgers.merchant);

        assertThat(audit(true, null).verdict()).isEqualTo(Verdict.CLEAN);
        assertOnly(audit(false, null), Kind.LATE, late.toString());
    }

    @Test
    void forgivesALatePaymentOnlyOutsideOfTheTimesOfSync() throws SQLException {
        UUID late = ledgers.pay(7);
        ledgers.late(late);
        ledgers.acknowledge(late, 7, ledgers.payer, ledgers.merchant);

        assertThat(auditedInSync(0, TwoLedgers.FAULT_AT - 1000).verdict()).isEqualTo(Verdict.CLEAN);
        assertOnly(auditedInSync(0, TwoLedgers.FAULT_AT), Kind.LATE, late.toString());
    }

    private static AuditResult auditedInSync(double from, double until) throws SQLException {
        return new Auditor(ledgers.journal(), true, null)
                .strictIn(List.of(new SyncTime(from, until)))
                .audit(ledgers.databases());
    }

    /** The successor had it by then, and answered the repeated call with it: nothing was missing that anybody knew of. */
    @Test
    void acceptsInSyncALatePaymentThatWasAcknowledgedOnlyAfterItHadArrived() throws SQLException {
        UUID late = ledgers.pay(7);
        ledgers.foundBeforeItWasAcknowledged(late);
        ledgers.acknowledge(late, 7, ledgers.payer, ledgers.merchant);

        AuditResult result = audit(false, null);

        assertThat(result.verdict()).isEqualTo(Verdict.CLEAN);
        assertThat(result.findings())
                .singleElement()
                .matches(finding -> finding.detail().endsWith("acknowledged afterwards"));
    }

    @Test
    void acceptsAnOverdraftThatALatePaymentExplains() throws SQLException {
        ledgers.pay(400);
        UUID late = ledgers.pay(350);
        ledgers.late(late);
        ledgers.tellOverdraft(ledgers.payer, late, -50);

        AuditResult result = audit(true, null);

        assertThat(result.verdict()).isEqualTo(Verdict.CLEAN);
        assertThat(result.findings())
                .filteredOn(finding -> finding.kind() == Kind.OVERDRAWN)
                .hasSize(2)
                .allMatch(finding -> finding.detail().contains("late payments and reversals took 350"));
    }

    /** Two takeovers, one of each region by the other: neither list has both. */
    @Test
    void acceptsAnOverdraftThatLatePaymentsOfBothRegionsExplain() throws SQLException {
        ledgers.pay(650);
        UUID first = ledgers.pay(200);
        ledgers.late(first, "us");
        ledgers.late(ledgers.pay(200), "eu");
        ledgers.tellOverdraft(ledgers.payer, first, -150);

        assertThat(audit(true, null).verdict()).isEqualTo(Verdict.CLEAN);
    }

    @Test
    void acceptsAnOverdraftOfAMerchantWhoHadSpentWhatWasReversed() throws SQLException {
        ledgers.pay(100, "key-1");
        UUID second = ledgers.pay(100, "key-1");
        ledgers.spend(450);
        ledgers.tellOverdraft(ledgers.merchant, ledgers.reverse(second, 100), -50);

        assertThat(audit(true, null).verdict()).isEqualTo(Verdict.CLEAN);
    }

    @Test
    void seesAnOverdraftThatNobodyHasToldOf() throws SQLException {
        ledgers.pay(400);
        ledgers.late(ledgers.pay(350));

        assertThat(audit(true, null).findings())
                .filteredOn(finding -> finding.severity() == Severity.VIOLATION)
                .hasSize(2)
                .allMatch(finding ->
                        finding.kind() == Kind.OVERDRAWN && finding.detail().endsWith("no region has told of it"));
    }

    @Test
    void seesAnOverdraftThatIsLargerThanWhatWasLate() throws SQLException {
        ledgers.pay(900);
        ledgers.late(ledgers.pay(50));

        AuditResult result = audit(true, null);

        assertThat(result.verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(result.findings())
                .filteredOn(finding -> finding.severity() == Severity.VIOLATION)
                .hasSize(2)
                .allMatch(finding -> finding.kind() == Kind.OVERDRAWN);
    }

    @Test
    void seesOneKeyThatWasAcknowledgedAsTwoPayments() throws SQLException {
        ledgers.acknowledge(ledgers.pay(10), "key-1", 10, ledgers.payer, ledgers.merchant);
        ledgers.acknowledge(ledgers.pay(10), "key-1", 10, ledgers.payer, ledgers.merchant);

        assertOnly(audit(), Kind.DUPLICATED, "key-1");
    }
}
