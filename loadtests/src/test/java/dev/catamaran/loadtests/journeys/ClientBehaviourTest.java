package dev.catamaran.loadtests.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.loadtests.journal.Attempt;
import dev.catamaran.loadtests.journal.Journal;
import dev.catamaran.loadtests.journal.Operation;
import dev.catamaran.loadtests.journal.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientBehaviourTest {
    @TempDir
    Path folder;

    private Shop shop;

    @BeforeEach
    void open() throws Exception {
        shop = new Shop();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void everyAttemptIsInTheJournalAndEveryPaymentHasItsId() throws Exception {
        Journal journal = run(3);

        assertThat(journal.gaps()).isEmpty();
        assertThat(pays(journal)).isNotEmpty().allMatch(Operation::acknowledged);
        assertThat(journal.attempts().stream().filter(Attempt::movesMoney))
                .allMatch(attempt -> attempt.answer().paymentId() != null)
                .allMatch(attempt -> attempt.answer().region().equals("eu"));
        assertThat(journal.operations().stream().map(Operation::step))
                .contains("sign up", "log in", "open account", "deposit", "pay");
    }

    @Test
    void letsSomebodyElseSignUpInThePlaceOfWhoeverFailed() throws Exception {
        shop.failTheNextSignUps(3);

        Journal journal = run(1);

        assertThat(journal.operations().stream()
                        .filter(operation -> operation.step().equals("open account") && operation.acknowledged()))
                .hasSize(12);
    }

    @Test
    void sendsTheSameKeyAgainWhenTheGateIsShut() throws Exception {
        shop.next(3, Shop.Mood.GATE_SHUT);

        Journal journal = run(2);

        assertThat(pays(journal)).allMatch(Operation::acknowledged);
        assertThat(retried(journal)).isNotEmpty().allMatch(ClientBehaviourTest::oneKey);
        assertThat(pays(journal).stream().mapToLong(Operation::retries).sum()).isEqualTo(3);
    }

    @Test
    void sendsTheSameKeyAgainWhenTheConnectionBreaksAfterThePaymentWasMade() throws Exception {
        shop.next(2, Shop.Mood.HANGS_UP);

        Journal journal = run(2);

        assertThat(pays(journal)).allMatch(Operation::acknowledged);
        assertThat(retried(journal))
                .isNotEmpty()
                .allMatch(ClientBehaviourTest::oneKey)
                .allMatch(operation ->
                        "connection-failed".equals(operation.first().answer().problem()));
    }

    @Test
    void doesNotRepeatARequestThatWasAnsweredWithARefusal() throws Exception {
        shop.next(1, Shop.Mood.WRONG);

        Journal journal = run(2);

        assertThat(pays(journal).stream().filter(Operation::failed))
                .hasSize(1)
                .allMatch(operation -> operation.attempts().size() == 1);
    }

    @Test
    void logsInAgainAndGoesOnWhenTheSessionIsGone() throws Exception {
        Thread thief = new Thread(() -> {
            while (shop.payments() < 10) {
                Thread.onSpinWait();
            }
            shop.logEverybodyOut();
        });
        thief.start();

        Journal journal = run(4);

        thief.join();
        assertThat(pays(journal)).allMatch(Operation::acknowledged);
        assertThat(pays(journal).stream().filter(Operation::loggedOut)).isNotEmpty();
    }

    private static boolean oneKey(Operation operation) {
        return operation.attempts().stream()
                        .map(attempt -> attempt.call().key())
                        .distinct()
                        .count()
                == 1;
    }

    private static List<Operation> pays(Journal journal) {
        return journal.operations().stream()
                .filter(operation -> operation.step().equals("pay"))
                .toList();
    }

    private static List<Operation> retried(Journal journal) {
        return pays(journal).stream()
                .filter(operation -> operation.first().answer().outcome() == Outcome.RETRIED)
                .toList();
    }

    private Journal run(int seconds) throws Exception {
        Path file = folder.resolve("journal.jsonl");
        Map<String, String> entries = Map.of("eu", shop.url(), "us", shop.url());
        assertThat(Load.run(new LoadPlan(entries, 4, 2, 20, 0, seconds, file))).isZero();
        return Journal.read(file);
    }
}
