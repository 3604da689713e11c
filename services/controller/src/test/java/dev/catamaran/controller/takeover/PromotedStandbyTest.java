package dev.catamaran.controller.takeover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.catamaran.controller.database.Database;
import dev.catamaran.controller.lease.LeaseEntry;
import dev.catamaran.controller.lease.Takeover;
import dev.catamaran.controller.lease.Tenure;
import dev.catamaran.embedded.FreePort;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * When the sessions' store is promoted. A takeover during a loss of the quorum may be won, lost within milliseconds and won
 * again under the same epoch: the drill of seed 1 in active-passive and sync found log-outs refused for ever after that.
 */
class PromotedStandbyTest {
    private final List<Tenure> promotions = new ArrayList<>();
    private final PromotedStandby standby = new PromotedStandby(
            new Database("jdbc:postgresql://127.0.0.1:" + FreePort.next() + "/none", "nobody", ""),
            Optional.of(promotions::add));

    @Test
    void promotesTheSessionsOnceForEachTenureHoweverOftenTheDatabaseRefuses() {
        Tenure first = new Lasting();
        makeReady(first);
        makeReady(first);
        assertThat(promotions).containsExactly(first);
    }

    @Test
    void promotesThemAgainForANewTenureUnderTheSameEpoch() {
        Tenure first = new Lasting();
        Tenure second = new Lasting();
        makeReady(first);
        makeReady(second);
        assertThat(promotions).containsExactly(first, second);
    }

    private void makeReady(Tenure tenure) {
        long now = System.nanoTime();
        Takeover takeover = new Takeover(
                LeaseEntry.first(List.of("eu", "us"), "us", "writer"),
                Takeover.Kind.TAKEOVER,
                "eu",
                now,
                now,
                now,
                now);
        assertThatThrownBy(() -> standby.makeReady(takeover, tenure)).isInstanceOf(SQLException.class);
    }

    private static final class Lasting implements Tenure {
        @Override
        public boolean lasts() {
            return true;
        }

        @Override
        public boolean isCertain() {
            return true;
        }
    }
}
