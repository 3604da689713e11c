package dev.catamaran.gateway.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LeaseTableTest {

    private final LeaseTable table = new LeaseTable("eu");

    @Test
    void aLowerEpochIsOldNews() {
        table.update(List.of(new Lease("eu", "us", 5, "serving")));
        table.update(List.of(new Lease("eu", "eu", 4, "serving")));
        assertThat(table.of("eu").region()).isEqualTo("us");
    }

    @Test
    void followersHearOfChangesOnly() {
        AtomicInteger heard = new AtomicInteger();
        table.follow(heard::incrementAndGet);
        table.update(List.of(new Lease("eu", "us", 5, "serving")));
        table.update(List.of(new Lease("eu", "us", 5, "serving")));
        table.update(List.of(new Lease("eu", "us", 5, "moving")));
        assertThat(heard).hasValue(2);
        assertThat(table.changes()).isEqualTo(2);
    }

    @Test
    void aRegionServesOnlyWhatItIsReadyToServe() {
        table.update(List.of(new Lease("eu", "us", 5, "taking")));
        assertThat(table.servesAny("us")).isFalse();
        table.update(List.of(new Lease("us", "us", 1, "serving")));
        assertThat(table.servesAny("us")).isTrue();
    }

    @Test
    void thePeerIsHeardWhereItKnowsMoreAndNeverWhereItKnowsLess() {
        table.update(List.of(new Lease("eu", "eu", 5, "serving")));
        table.hearPeer(List.of(new Lease("eu", "eu", 5, "taking")));
        assertThat(table.of("eu").serving()).isTrue();
        table.hearPeer(List.of(new Lease("eu", "us", 4, "serving")));
        assertThat(table.of("eu").region()).isEqualTo("eu");
        table.hearPeer(List.of(new Lease("eu", "us", 6, "taking")));
        assertThat(table.of("eu").serving()).isFalse();
        table.hearPeer(List.of(new Lease("eu", "us", 6, "serving")));
        assertThat(table.of("eu")).isEqualTo(new Lease("eu", "us", 6, "serving"));
    }

    /** Its gateway would go on to send payments to a gate that is shut. */
    @Test
    void whetherTheOwnGateIsOpenThePeerDoesNotKnow() {
        table.update(List.of(new Lease("eu", "eu", 5, "serving"), new Lease("us", "us", 5, "moving")));
        table.update(List.of(new Lease("eu", "eu", 5, "taking")));
        table.hearPeer(List.of(new Lease("eu", "eu", 5, "serving"), new Lease("us", "us", 5, "serving")));
        assertThat(table.of("eu").serving()).as("own").isFalse();
        assertThat(table.of("us").serving()).as("the peer's").isTrue();
        table.hearPeer(List.of(new Lease("eu", "eu", 6, "serving")));
        assertThat(table.of("eu").serving())
                .as("own, under an epoch that is new here")
                .isTrue();
    }
}
