package dev.catamaran.loadtests.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.loadtests.journal.Attempt;
import dev.catamaran.loadtests.journal.Journal;
import dev.catamaran.loadtests.journal.JournalWriter;
import dev.catamaran.loadtests.journal.Operation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The load of drills does everything that a customer can do, and writes down what the auditor needs. */
class CrowdTest {
    private static final Habits MUCH_OF_EVERYTHING = new Habits(0.1, 0.2, 0.3, 0.2);

    @TempDir
    Path folder;

    private Shop shop;
    private Crowd crowd;

    @BeforeEach
    void open() throws Exception {
        shop = new Shop();
        Map<String, String> entries = Map.of("eu", shop.url(), "us", shop.url());
        crowd = new Crowd(new LoadPlan(entries, 3, 1, 60, 0, 0, null), Manner.IMPATIENT, MUCH_OF_EVERYTHING);
        try (JournalWriter journal = new JournalWriter(folder.resolve("set-up.jsonl"))) {
            crowd.setUp(journal);
        }
    }

    @AfterEach
    void close() {
        crowd.close();
        shop.close();
    }

    @Test
    void signUpTwiceOpenAccountsRefundSpendAndLogOut() throws Exception {
        Journal journal = visits(120, false);

        assertThat(journal.operations())
                .extracting(operation -> operation.first().who().journey() + ": " + operation.step())
                .contains(
                        "newcomer: sign up",
                        "newcomer: sign up again",
                        "newcomer: open account",
                        "newcomer: pay",
                        "refund: refund",
                        "spending: pay",
                        "other device: log out");
    }

    @Test
    void writeDownWhatWasMadeAndReadAndWhoPaidBack() throws Exception {
        List<Attempt> attempts = visits(120, false).attempts();

        assertThat(attempts)
                .filteredOn(attempt -> attempt.who().step().equals("open account"))
                .isNotEmpty()
                .allMatch(attempt -> attempt.answer().made() != null);
        assertThat(attempts)
                .filteredOn(attempt -> attempt.who().step().equals("read account"))
                .isNotEmpty()
                .allMatch(attempt -> attempt.answer().balance() == 7);
        assertThat(attempts)
                .filteredOn(attempt -> attempt.who().step().equals("refund"))
                .isNotEmpty()
                .allMatch(attempt -> attempt.movesMoney()
                        && attempt.call().from() != null
                        && attempt.call().to() != null
                        && attempt.answer().paymentId() != null);
    }

    @Test
    void askAgainWithTheSameKeyForWhatHadFailed() throws Exception {
        shop.next(3, Shop.Mood.WRONG);

        List<Operation> operations = visits(60, true).operations();

        List<String> failed = keys(operations.stream().filter(Operation::failed).toList());
        List<Operation> again = operations.stream()
                .filter(operation -> operation.step().equals("again, later"))
                .toList();
        assertThat(failed).hasSize(3);
        assertThat(keys(again)).containsExactlyInAnyOrderElementsOf(failed);
        assertThat(again).allMatch(Operation::acknowledged);
    }

    private static List<String> keys(List<Operation> operations) {
        return operations.stream()
                .map(operation -> operation.first().call().key())
                .toList();
    }

    private Journal visits(int payments, boolean askAgain) throws Exception {
        Path file = folder.resolve("visits.jsonl");
        try (JournalWriter journal = new JournalWriter(file)) {
            int before = shop.payments();
            crowd.begin(journal);
            while (shop.payments() < before + payments) {
                Thread.sleep(10);
            }
            assertThat(crowd.stop(5_000)).isTrue();
            if (askAgain) {
                crowd.askAgain(journal);
            }
        }
        return Journal.read(file);
    }
}
