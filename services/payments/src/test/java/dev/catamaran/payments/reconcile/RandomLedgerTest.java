package dev.catamaran.payments.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.payments.Ledgers;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two regions whose leases move without warning, whose rows arrive late and in any order, whose customers repeat themselves.
 * {@code -Dledger.seed=<n>} runs one schedule again, {@code -Dledger.schedules=<n>} runs more of them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomLedgerTest {

    private static final int STEPS = 120;
    private static final int ENOUGH_ROUNDS = 40;
    private static final List<String> REGIONS = List.of("eu", "us");

    private TwoBooks books;
    private long reversals;
    private long overdrafts;

    @BeforeAll
    void startTheServer() throws IOException, SQLException {
        books = new TwoBooks();
    }

    @AfterAll
    void stopTheServer() throws IOException {
        books.close();
        System.out.println("random ledger: " + reversals + " reversals, " + overdrafts + " overdrafts told");
    }

    static List<Long> seeds() {
        Long seed = Long.getLong("ledger.seed");
        if (seed != null) {
            return List.of(seed);
        }
        List<Long> seeds = new ArrayList<>();
        for (long next = 1; next <= Long.getLong("ledger.schedules", 8); next++) {
            seeds.add(next);
        }
        return seeds;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void staysBalancedAndEndsWithOnePaymentForAKey(long seed) {
        books.startAnew();
        Schedule schedule = new Schedule(books, new Random(seed));
        for (int step = 0; step < STEPS; step++) {
            schedule.step();
            if (step % 10 == 0) {
                REGIONS.forEach(region -> books.ledgers(region).requireBalanced());
            }
        }

        assertThat(schedule.settle(ENOUGH_ROUNDS)).as("rounds to settle").isLessThan(ENOUGH_ROUNDS);

        REGIONS.forEach(region -> books.ledgers(region).requireReconciled());
        assertThat(payments("eu")).isEqualTo(payments("us"));
        List<UUID> told = new ArrayList<>();
        REGIONS.forEach(region -> told.addAll(books.ledgers(region).overdraftsTold()));
        REGIONS.forEach(region -> books.ledgers(region).requireOverdraftsTold(told));
        reversals += books.ledgers("eu").number("SELECT count(*) FROM payments.payment WHERE kind = 'reversal'");
        overdrafts += told.size();
        assertThat(schedule.refusals()).isSubsetOf(Schedule.ALLOWED);
    }

    private List<UUID> payments(String region) {
        Ledgers ledgers = books.ledgers(region);
        return ledgers.ids("SELECT id FROM payments.payment ORDER BY id");
    }
}
