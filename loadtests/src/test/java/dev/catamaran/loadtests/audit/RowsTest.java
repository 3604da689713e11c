package dev.catamaran.loadtests.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Damage in rows that looks like something the product does by itself. */
class RowsTest extends OverTwoLedgers {
    @Test
    void seesAKeyWhosePaymentsWereAllReversed() throws SQLException {
        ledgers.reverse(ledgers.payUnder(1, "eu", 10, "key-1"), 10);
        UUID second = ledgers.payUnder(2, "us", 10, "key-1");
        ledgers.reverse(second, 10);

        assertThat(audit(true, null).findings())
                .filteredOn(finding -> finding.kind() == Kind.WHOLLY_REVERSED)
                .hasSize(2)
                .allMatch(finding -> finding.subject().endsWith("key-1")
                        && finding.severity() == Severity.VIOLATION
                        && finding.detail().contains(second.toString()));
    }

    @Test
    void seesAReversalOfAnotherAmount() throws SQLException {
        ledgers.pay(10, "key-1");
        ledgers.reverse(ledgers.pay(10, "key-1"), 9);

        assertThat(kindsOfViolations()).containsExactly(Kind.WRONG_RETURN);
    }

    @Test
    void seesARefundInTheWrongDirection() throws SQLException {
        UUID refund = ledgers.refund(ledgers.pay(10), ledgers.payer, ledgers.merchant, 4);

        assertOnly(audit(), Kind.WRONG_RETURN, refund.toString());
    }

    @Test
    void seesRefundsThatExceedTheirPayment() throws SQLException {
        UUID payment = ledgers.pay(10);
        ledgers.refund(payment, ledgers.merchant, ledgers.payer, 6);
        assertThat(audit().verdict()).isEqualTo(Verdict.CLEAN);

        ledgers.refund(payment, ledgers.merchant, ledgers.payer, 5);

        assertOnly(audit(), Kind.WRONG_RETURN, payment.toString());
    }

    @Test
    void letsAnExcessRefundBeThatWasReversed() throws SQLException {
        UUID payment = ledgers.pay(10);
        ledgers.refund(payment, ledgers.merchant, ledgers.payer, 6);
        UUID excess = ledgers.refund(payment, ledgers.merchant, ledgers.payer, 5);
        ledgers.refund(excess, ledgers.payer, ledgers.merchant, 5);
        ledgers.everywhere("UPDATE payments.payment SET kind = 'reversal' WHERE refund_of = '" + excess + "'");

        assertThat(audit().verdict()).isEqualTo(Verdict.CLEAN);
    }

    @Test
    void seesARefundOfNothing() throws SQLException {
        UUID refund = ledgers.refund(UUID.randomUUID(), ledgers.merchant, ledgers.payer, 4);

        assertOnly(audit(), Kind.WRONG_RETURN, refund.toString());
    }

    @Test
    void acceptsAnOverdraftThatWasToldOfTruly() throws SQLException {
        ledgers.pay(400);
        UUID late = ledgers.pay(350);
        ledgers.late(late);
        ledgers.tellOverdraft(ledgers.payer, late, -50);

        assertThat(audit(true, null).verdict()).isEqualTo(Verdict.CLEAN);
    }

    @Test
    void seesAnOverdraftThatWasToldOfAndWasNone() throws SQLException {
        UUID late = ledgers.pay(50);
        ledgers.late(late);
        UUID ordinary = ledgers.pay(20);
        String payer = ledgers.payer.toString();

        ledgers.tellOverdraft(ledgers.payer, ordinary, 30);
        assertOnly(falseOnly(), Kind.WRONG_OVERDRAFT, payer);

        ledgers.in("us", "UPDATE payments.overdraft SET balance = -60");
        assertOnly(falseOnly(), Kind.WRONG_OVERDRAFT, payer);

        ledgers.in("us", "UPDATE payments.overdraft SET balance = -10, payment_id = '" + UUID.randomUUID() + "'");
        assertOnly(falseOnly(), Kind.WRONG_OVERDRAFT, payer);
    }

    /** Without what async may do. */
    private static AuditResult falseOnly() throws SQLException {
        AuditResult all = audit(true, null);
        return new AuditResult(
                all.verdict(),
                all.acknowledged(),
                all.lookedAt(),
                all.regions(),
                all.findings().stream()
                        .filter(finding -> finding.severity() == Severity.VIOLATION)
                        .toList());
    }

    @Test
    void seesALatePaymentThatNobodyListed() throws SQLException {
        UUID late = ledgers.payUnder(1, "eu", 10, "key-1");
        ledgers.payUnder(2, "us", 10, "key-1");
        ledgers.reverse(late, 10);
        assertOnly(falseOnly(), Kind.UNLISTED, late.toString());

        ledgers.late(late);

        assertThat(audit(true, null).verdict()).isEqualTo(Verdict.CLEAN);
    }

    /** Nobody repeated it, and nobody looked into the survivor: as in a random schedule. */
    @Test
    void seesALatePaymentThatCameAfterThoseOfALaterLeaseAndNobodyListed() throws SQLException {
        for (int payment = 0; payment <= Unlisted.UNDER_WAY; payment++) {
            ledgers.payUnder(2, "us", 1, "later-" + payment);
        }
        UUID late = ledgers.payUnder(1, "eu", 10, "key-1");
        assertOnly(falseOnly(), Kind.UNLISTED, late.toString());

        ledgers.late(late);

        assertThat(audit(true, null).verdict()).isEqualTo(Verdict.CLEAN);
    }

    @Test
    void seesALatePaymentThatTheSurvivorDidNotHaveAndNobodyListed() throws SQLException {
        UUID late = ledgers.pay(7);
        ledgers.acknowledge(late, 7, ledgers.payer, ledgers.merchant);
        Set<String> others = RegionDatabase.payments(ledgers.databases().get("us"));
        others.remove(late.toString());

        assertThat(audit(true, afterTakeover(others)).findings())
                .filteredOn(finding -> finding.severity() == Severity.VIOLATION)
                .singleElement()
                .matches(finding ->
                        finding.kind() == Kind.UNLISTED && finding.subject().equals(late.toString()));
    }

    @Test
    void seesAnyColumnThatDiffers() throws SQLException {
        UUID payment = ledgers.pay(7);
        for (String change : new String[] {
            "payments.payment SET reference = 'other' WHERE id = '" + payment + "'",
            "payments.payment SET region = 'us' WHERE id = '" + payment + "'",
            "payments.payment SET epoch = 7 WHERE id = '" + payment + "'",
            "payments.payment SET created_at = '2026-01-02' WHERE id = '" + payment + "'",
            "payments.payment_key SET body_hash = '1' WHERE payment_id = '" + payment + "'",
            "payments.account SET name = 'other' WHERE id = '" + ledgers.payer + "'"
        }) {
            ledgers.in("us", "UPDATE " + change);

            assertThat(audit().findings())
                    .as(change)
                    .hasSizeGreaterThanOrEqualTo(2)
                    .allMatch(finding -> finding.kind() == Kind.DIFFERENT);
        }
    }

    @Test
    void comparesHashesOfPasswordsAndShowsNone() throws SQLException {
        ledgers.everywhere("INSERT INTO identity.customer (id, email, password_hash, name, home, region, created_at)"
                + " VALUES (gen_random_uuid(), 'a@b.c', 'hash-of-eu', 'a', 'eu', 'eu', '2026-01-01')");
        ledgers.everywhere("UPDATE identity.customer SET id = '" + UUID.randomUUID() + "'");
        assertThat(audit().findings()).isEmpty();

        ledgers.in("us", "UPDATE identity.customer SET password_hash = 'hash-of-us'");

        assertThat(audit().findings())
                .hasSize(2)
                .allMatch(finding -> finding.kind() == Kind.DIFFERENT)
                .noneMatch(finding -> finding.subject().contains("hash-of"));
    }

    private static Set<Kind> kindsOfViolations() throws SQLException {
        return audit().findings().stream()
                .filter(finding -> finding.severity() == Severity.VIOLATION)
                .map(Finding::kind)
                .collect(java.util.stream.Collectors.toSet());
    }
}
