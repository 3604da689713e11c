package dev.catamaran.loadtests.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.loadtests.journal.Answer;
import dev.catamaran.loadtests.journal.Call;
import dev.catamaran.loadtests.journal.Outcome;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Answers that no row contradicts, but other answers do. The payer holds 700: 1000 deposited, 300 paid. */
class WhatCustomersWereToldTest extends OverTwoLedgers {
    @Test
    void seesARefusalForFundsThatWereThere() throws SQLException {
        ledgers.refusedForFunds(701);
        assertThat(audit().verdict()).isEqualTo(Verdict.CLEAN);

        ledgers.refusedForFunds(700);

        assertOnly(audit(), Kind.WRONG_REFUSAL, ledgers.payer.toString());
    }

    @Test
    void acceptsARefusalThatAPaymentWithoutAnswerMayExplain() throws SQLException {
        ledgers.answered(
                "pay",
                new Call("POST", "/api/payments", "unknown", ledgers.payer.toString(), ledgers.merchant.toString(), 1),
                new Answer(0, "no-answer-in-time", null, null, Outcome.FAILED));

        ledgers.refusedForFunds(700);

        assertThat(audit().verdict()).isEqualTo(Verdict.CLEAN);
    }

    @Test
    void seesAReadThatGoesBackInTime() throws SQLException {
        ledgers.read(700);
        assertThat(audit().verdict()).isEqualTo(Verdict.CLEAN);

        ledgers.read(-300);

        assertOnly(audit(), Kind.WRONG_READ, ledgers.payer.toString());
    }

    @Test
    void seesAReadThatDoesNotShowWhatWasPaid() throws SQLException {
        ledgers.read(1000);

        assertOnly(audit(), Kind.WRONG_READ, ledgers.payer.toString());
    }

    @Test
    void expectsOfTheOtherRegionOnlyWhatItHadWhenBothWereEqual() throws SQLException {
        Call read = Call.of("GET", "/api/accounts/" + ledgers.payer);
        ledgers.answered("read account", read, new Answer(200, null, "us", null, null, 0L, Outcome.ACKNOWLEDGED));

        assertThat(audit().verdict()).isEqualTo(Verdict.CLEAN);
        AuditResult afterEquality = new Auditor(ledgers.journal(), false, null)
                .equalAt(List.of(TwoLedgers.FAULT_AT - 900))
                .audit(ledgers.databases());
        assertOnly(afterEquality, Kind.WRONG_READ, ledgers.payer.toString());
    }

    @Test
    void forgivesAReadThatDoesNotShowALatePayment() throws SQLException {
        UUID late = ledgers.pay(7);
        ledgers.late(late);
        ledgers.acknowledge(late, 7, ledgers.payer, ledgers.merchant);

        ledgers.read(700);
        ledgers.read(693);

        assertThat(audit(true, null).verdict()).isEqualTo(Verdict.CLEAN);
    }

    @Test
    void seesALostSignUpAndALostAccount() throws SQLException {
        ledgers.made("open account", ledgers.payer);
        assertThat(audit().verdict()).isEqualTo(Verdict.CLEAN);

        UUID customer = UUID.randomUUID();
        UUID account = UUID.randomUUID();
        ledgers.made("sign up", customer);
        ledgers.made("open account", account);

        assertThat(audit().findings())
                .allMatch(finding -> finding.kind() == Kind.FORGOTTEN && finding.severity() == Severity.VIOLATION)
                .extracting(Finding::subject)
                .containsExactly(customer.toString(), account.toString());
    }

    @Test
    void callsNothingLostWhileADatabaseCannotBeRead() throws SQLException {
        ledgers.made("sign up", UUID.randomUUID());
        ledgers.read(1000);

        AuditResult result = new Auditor(ledgers.journal(), false, null)
                .audit(Map.of("eu", "jdbc:postgresql://127.0.0.1:1/catamaran"));

        assertThat(result.verdict()).isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void seesACustomerWhoWasToldOfTwoSignUps() throws SQLException {
        for (int id = 1; id <= 2; id++) {
            UUID customer = new UUID(0, id);
            ledgers.everywhere(
                    "INSERT INTO identity.customer (id, email, password_hash, name, home, region, created_at)"
                            + " VALUES ('" + customer + "', 'a" + id + "@b.c', '', 'a', 'eu', 'eu', '2026-01-01')");
            ledgers.made("sign up", customer);
        }

        assertOnly(audit(), Kind.SIGNED_UP_TWICE, "payer-1");
        assertThat(audit(true, null).verdict()).isEqualTo(Verdict.CLEAN);
    }

    @Test
    void seesAnOperationThatIsStillRefusedWhenEverythingIsWhole() throws SQLException {
        Call call =
                new Call("POST", "/api/payments", "key-9", ledgers.payer.toString(), ledgers.merchant.toString(), 5);
        ledgers.answered("pay", call, new Answer(503, "gate-shut", "eu", null, Outcome.FAILED));
        assertThat(audit().verdict()).isEqualTo(Verdict.CLEAN);

        ledgers.answered("again, later", call, new Answer(404, "not-found", "eu", null, Outcome.FAILED));

        assertOnly(audit(), Kind.REFUSED_FOR_EVER, "key-9");
    }
}
