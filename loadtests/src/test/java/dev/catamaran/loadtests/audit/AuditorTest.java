package dev.catamaran.loadtests.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.loadtests.journal.Outcome;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Each kind of damage is planted in real databases and must be found, and nothing else with it. */
class AuditorTest extends OverTwoLedgers {
    @Test
    void findsNothingWhereNothingIsWrong() throws SQLException {
        AuditResult result = audit();

        assertThat(result.findings()).isEmpty();
        assertThat(result.verdict()).isEqualTo(Verdict.CLEAN);
        assertThat(result.lookedAt()).isEqualTo(result.acknowledged()).isEqualTo(2);
        assertThat(result.regions()).containsExactly("eu", "us");
    }

    @Test
    void namesEachAcknowledgedPaymentThatIsInNoRegion() throws SQLException {
        UUID ghost = UUID.randomUUID();
        ledgers.acknowledge(ghost, 5, ledgers.payer, ledgers.merchant);

        assertOnly(audit(), Kind.MISSING, ghost.toString());
    }

    @Test
    void countsALossOfTheDeadRegionInAsyncAndCallsItAViolationInSync() throws SQLException {
        UUID lost = UUID.randomUUID();
        ledgers.acknowledge(lost, 5, ledgers.payer, ledgers.merchant);

        AuditResult async = audit(true, afterTakeover(Set.of()));
        AuditResult sync = audit(false, afterTakeover(Set.of()));

        assertThat(async.verdict()).isEqualTo(Verdict.CLEAN);
        assertThat(async.count(Kind.MISSING)).isEqualTo(1);
        assertThat(sync.verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(async.findings()).anyMatch(finding -> finding.detail().contains("before the fault"));
    }

    @Test
    void countsAPaymentThatTheSurvivorLackedAlthoughItCameBackLater() throws SQLException {
        UUID late = ledgers.pay(7);
        ledgers.acknowledge(late, 7, ledgers.payer, ledgers.merchant);
        Set<String> all = RegionDatabase.payments(ledgers.databases().get("us"));
        all.remove(late.toString());

        ledgers.late(late);

        AuditResult result = audit(true, afterTakeover(all));

        assertThat(result.verdict()).isEqualTo(Verdict.CLEAN);
        assertThat(result.findings())
                .allMatch(finding -> finding.subject().equals(late.toString()))
                .extracting(Finding::kind)
                .containsExactlyInAnyOrder(Kind.LOST_AT_TAKEOVER, Kind.LATE);
    }

    @Test
    void seesAnotherAmountAndOtherAccountsThanWereAcknowledged() throws SQLException {
        UUID other = ledgers.pay(8);
        ledgers.acknowledge(other, 9, ledgers.payer, ledgers.merchant);
        UUID elsewhere = ledgers.pay(8);
        ledgers.acknowledge(elsewhere, 8, ledgers.payer, UUID.randomUUID());

        AuditResult result = audit();

        assertThat(result.findings()).hasSize(4).allMatch(finding -> finding.kind() == Kind.WRONG);
        assertThat(result.findings()).extracting(Finding::subject).contains(other.toString(), elsewhere.toString());
    }

    @Test
    void seesACustomerWhoHadToLogInAgain() throws SQLException {
        ledgers.attempt("pay", 401, Outcome.LOGGED_OUT);

        assertOnly(audit(), Kind.FORCED_LOG_IN, "payer-1");
    }

    @Test
    void seesATokenThatIsAcceptedAfterItsLogOut() throws SQLException {
        ledgers.attempt("old token, later", 401, Outcome.REJECTED);
        assertThat(audit().findings()).isEmpty();

        ledgers.attempt("old token, later", 200, Outcome.ACKNOWLEDGED);

        assertOnly(audit(), Kind.OLD_TOKEN_ACCEPTED, "payer-1");
    }

    @Test
    void countsATokenThatTheOtherRegionAcceptsBeforeItHasHeardOfTheLogOut() throws SQLException {
        ledgers.attempt("old token", 200, Outcome.ACKNOWLEDGED);

        AuditResult result = audit();

        assertThat(result.verdict()).isEqualTo(Verdict.CLEAN);
        assertThat(result.count(Kind.OLD_TOKEN_ACCEPTED)).isEqualTo(1);
    }

    @Test
    void seesAPaymentWithOneSideOnly() throws SQLException {
        UUID half = ledgers.pay(11);
        ledgers.everywhere("DELETE FROM payments.ledger_entry WHERE amount > 0 AND payment_id = '" + half + "'");
        ledgers.everywhere("DELETE FROM payments.unfolded WHERE amount > 0 AND payment_id = '" + half + "'");

        assertOnly(audit(), Kind.UNBALANCED, half.toString());
    }

    @Test
    void seesAnOverdrawnCustomerButLetsTheHouseBe() throws SQLException {
        ledgers.pay(701);

        assertOnly(audit(), Kind.OVERDRAWN, ledgers.payer.toString());
    }

    @Test
    void seesABalanceThatIsNotTheSumOfItsEntries() throws SQLException {
        ledgers.in("us", "INSERT INTO payments.balance VALUES ('" + ledgers.merchant + "', 1)");

        assertOnly(audit(), Kind.PROJECTION, ledgers.merchant.toString());
    }

    @Test
    void seesARowThatOnlyOneRegionHas() throws SQLException {
        UUID onlyUs = ledgers.pay(12);
        ledgers.forget("eu", onlyUs);

        AuditResult result = audit();

        assertThat(result.verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(result.findings())
                .hasSize(4)
                .allMatch(finding -> finding.kind() == Kind.DIFFERENT
                        && finding.region().equals("eu")
                        && finding.subject().contains(onlyUs.toString()));
    }

    @Test
    void seesTheSameRowWithAnotherAmountInBothDirections() throws SQLException {
        ledgers.in("us", "UPDATE payments.account SET minimum = -5 WHERE id = '" + ledgers.payer + "'");

        assertThat(audit().findings())
                .hasSize(2)
                .allMatch(finding -> finding.kind() == Kind.DIFFERENT)
                .extracting(Finding::region)
                .containsExactlyInAnyOrder("eu", "us");
    }

    @Test
    void trustsNoJournalWithASkippedLine() throws SQLException {
        ledgers.skipALine();

        assertOnly(audit(), Kind.JOURNAL_GAP, "journal");
    }

    @Test
    void isNotCleanWhenARegionCannotBeRead() throws SQLException {
        Map<String, String> databases = new TreeMap<>(ledgers.databases());
        databases.put("us", "jdbc:postgresql://127.0.0.1:1/catamaran");

        AuditResult result = new Auditor(ledgers.journal(), false, null).audit(databases);

        assertThat(result.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(result.count(Kind.UNREACHABLE)).isEqualTo(1);
    }
}
