package dev.catamaran.loadtests.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Two real databases with a ledger in each, whole again before every test. */
abstract class OverTwoLedgers {
    @TempDir
    static Path folder;

    static TwoLedgers ledgers;

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

    static Takeover afterTakeover(Set<String> survivorHad) throws SQLException {
        Set<String> had = survivorHad.isEmpty()
                ? RegionDatabase.payments(ledgers.databases().get("us"))
                : survivorHad;
        return new Takeover("eu", TwoLedgers.FAULT_AT, had);
    }

    static AuditResult audit() throws SQLException {
        return audit(false, null);
    }

    static AuditResult audit(boolean mayLose, Takeover takeover) throws SQLException {
        return new Auditor(ledgers.journal(), mayLose, takeover).audit(ledgers.databases());
    }

    static void assertOnly(AuditResult result, Kind kind, String subject) {
        assertThat(result.verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(result.findings())
                .isNotEmpty()
                .allMatch(finding -> finding.kind() == kind)
                .allMatch(finding -> finding.subject().equals(subject));
    }
}
