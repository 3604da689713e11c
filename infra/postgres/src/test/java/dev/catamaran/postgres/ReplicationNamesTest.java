package dev.catamaran.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ReplicationNamesTest {

    private final ReplicationNames eu = new ReplicationNames("eu", "us");

    @Test
    void namesWhatIsHereAndWhatIsAtThePeer() {
        assertThat(eu.subscription()).isEqualTo("from_us");
        assertThat(eu.standby()).isEqualTo("to_us");
        assertThat(eu.atPeerAs()).isEqualTo("to_eu");
    }

    @Test
    void callsTheSameSlotTheSameOnBothSides() {
        assertThat(eu.atPeer().atPeerAs()).isEqualTo(eu.standby());
        assertThat(eu.atPeer().standby()).isEqualTo(eu.atPeerAs());
    }

    @Test
    void refusesNamesThatASlotCannotHave() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReplicationNames("eu-west-1", "us"));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReplicationNames("eu", "eu"));
    }
}
