package dev.catamaran.loadtests.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.loadtests.journal.Outcome;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of damage is planted in real databases and must be found, and nothing else with it. */
class AuditorTest {
    @TempDir
    static Path folder;

    private static TwoLedgers ledgers;

    @BeforeAll
    static void start() throws Exception {
        ledgers = new TwoLedgers(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        ledgers.close();
    }

    @BeforeEach
    void begin() throws SQLException {
        ledgers.begin();
    }

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

        AuditResult result = audit(true, afterTakeover(all));

        assertThat(result.verdict()).isEqualTo(Verdict.CLEAN);
        assertThat(result.findings())
                .singleElement()
                .matches(finding -> finding.kind() == Kind.LOST_AT_TAKEOVER
                        && finding.subject().equals(late.toString()));
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
    void acceptsAnOverdraftThatALatePaymentExplains() throws SQLException {
        ledgers.pay(400);
        ledgers.late(ledgers.pay(350));

        AuditResult result = audit(true, null);

        assertThat(result.verdict()).isEqualTo(Verdict.CLEAN);
        assertThat(result.findings())
                .filteredOn(finding -> finding.kind() == Kind.OVERDRAWN)
                .hasSize(2)
                .allMatch(finding -> finding.detail().contains("late payments took 350"));
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
    void seesOneKeyThatWasAcknowledgedAsTwoPayments() throws SQLException {
        ledgers.acknowledge(ledgers.pay(10), "key-1", 10, ledgers.payer, ledgers.merchant);
        ledgers.acknowledge(ledgers.pay(10), "key-1", 10, ledgers.payer, ledgers.merchant);

        assertOnly(audit(), Kind.DUPLICATED, "key-1");
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

    private static Takeover afterTakeover(Set<String> survivorHad) throws SQLException {
        Set<String> had = survivorHad.isEmpty()
                ? RegionDatabase.payments(ledgers.databases().get("us"))
                : survivorHad;
        return new Takeover("eu", TwoLedgers.FAULT_AT, had);
    }

    private static AuditResult audit() throws SQLException {
        return audit(false, null);
    }

    private static AuditResult audit(boolean mayLose, Takeover takeover) throws SQLException {
        return new Auditor(ledgers.journal(), mayLose, takeover).audit(ledgers.databases());
    }

    private static void assertOnly(AuditResult result, Kind kind, String subject) {
        assertThat(result.verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(result.findings())
                .isNotEmpty()
                .allMatch(finding -> finding.kind() == kind)
                .allMatch(finding -> finding.subject().equals(subject));
    }
}
