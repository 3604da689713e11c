package dev.catamaran.loadtests.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.loadtests.journal.Journal;
import dev.catamaran.loadtests.journal.JournalWriter;
import dev.catamaran.loadtests.journal.Operation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvenPaymentsTest {
    private static final double PER_SECOND = 50;

    @TempDir
    Path folder;

    private Shop shop;
    private Crowd crowd;

    @BeforeEach
    void open() throws Exception {
        shop = new Shop();
        Map<String, String> entries = Map.of("eu", shop.url(), "us", shop.url());
        crowd = new Crowd(new LoadPlan(entries, 3, 1, 1, 0, 0, null), Manner.PATIENT, Habits.SHOPPING);
        try (JournalWriter journal = new JournalWriter(folder.resolve("set-up.jsonl"))) {
            crowd.setUp(journal);
        }
    }

    @AfterEach
    void close() throws Exception {
        crowd.close();
        shop.close();
    }

    @Test
    void payAtEvenIntervalsFromBothGeographiesInTurn() throws Exception {
        List<Operation> operations = payForASecond();

        Map<String, Long> byGeography =
                operations.stream().collect(Collectors.groupingBy(Operation::geography, Collectors.counting()));
        assertThat(Math.abs(byGeography.get("eu") - byGeography.get("us"))).isLessThanOrEqualTo(1);
        assertThat(operations)
                .allMatch(operation -> operation.step().equals("pay"))
                .allMatch(Operation::acknowledged);
    }

    @Test
    void sendEachPaymentOnceWhateverTheAnswer() throws Exception {
        shop.next(1, Shop.Mood.GATE_SHUT);

        List<Operation> operations = payForASecond();

        assertThat(operations).filteredOn(Operation::failed).hasSize(1);
        assertThat(operations).allMatch(operation -> operation.attempts().size() == 1);
    }

    private List<Operation> payForASecond() throws Exception {
        Path file = folder.resolve("ramp.jsonl");
        EvenPayments load;
        try (JournalWriter journal = new JournalWriter(file)) {
            load = crowd.evenPayments(journal).begin(PER_SECOND);
            while (load.paid().size() < PER_SECOND) {
                Thread.sleep(10);
            }
            assertThat(load.seconds()).isGreaterThanOrEqualTo(49 / PER_SECOND);
            assertThat(load.stop(5_000)).isTrue();
        }
        List<Operation> operations = Journal.read(file).operations();
        assertThat(load.paid()).hasSameSizeAs(operations);
        assertThat(load.paid())
                .filteredOn(Paid::acknowledged)
                .hasSameSizeAs(
                        operations.stream().filter(Operation::acknowledged).toList());
        return operations;
    }
}
