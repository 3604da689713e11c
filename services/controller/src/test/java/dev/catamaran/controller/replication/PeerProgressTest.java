package dev.catamaran.controller.replication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.controller.lease.DatabaseRole;
import org.junit.jupiter.api.Test;

class PeerProgressTest {
    private final PeerProgress progress = new PeerProgress(0);

    @Test
    void aPeerThatHasEverythingIsUpToDate() {
        look(10, 100, 100);
        assertThat(progress.reachedAt()).isEqualTo(10);
        look(20, 100, 100);
        assertThat(progress.reachedAt()).isEqualTo(20);
    }

    @Test
    void aPeerThatFollowsABusyServerIsAsRecentAsWhatItConfirms() {
        look(10, 100, 90);
        look(20, 200, 150);
        assertThat(progress.reachedAt()).isEqualTo(10);
        look(30, 300, 250);
        assertThat(progress.reachedAt()).isEqualTo(20);
    }

    @Test
    void aPeerThatStandsStillGrowsOld() {
        look(10, 100, 100);
        look(20, 200, 100);
        look(900, 900, 100);
        assertThat(progress.reachedAt()).isEqualTo(10);
    }

    @Test
    void aPeerThatIsNotConnectedGrowsOld() {
        look(10, 100, 100);
        look(500, 100, -1);
        assertThat(progress.reachedAt()).isEqualTo(10);
    }

    private void look(long at, long written, long confirmed) {
        progress.looked(new DatabaseLook(at, DatabaseRole.PRIMARY, written, confirmed));
    }
}
