package dev.catamaran.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LeaseTimeTest {

    @Test
    void isASecondOnAMachineThatKeepsNobodyWaiting() {
        assertThat(LeaseTime.fitting(0).millis()).isEqualTo(1_000);
        assertThat(LeaseTime.fitting(140).millis()).isEqualTo(1_000);
    }

    @Test
    void growsWithTheLongestStallAndIsBounded() {
        assertThat(LeaseTime.fitting(150).millis()).isEqualTo(1_500);
        assertThat(LeaseTime.fitting(300).millis()).isEqualTo(2_500);
        assertThat(LeaseTime.fitting(5_000).millis()).isEqualTo(4_000);
    }

    @Test
    void saysWhereItComesFrom() {
        assertThat(LeaseTime.fitting(300))
                .hasToString("lease time 2500 ms: processes were kept waiting for up to 300 ms");
        assertThat(LeaseTime.given(2_000)).hasToString("lease time 2000 ms, as given");
    }

    /** A thread that cannot run is what a busy machine makes of it; here the meter's own thread is suspended by a full stop. */
    @Test
    void theMeterSeesAStallOfItsProcess() throws Exception {
        try (StallMeter meter = StallMeter.start()) {
            long self = ProcessHandle.current().pid();
            new ProcessBuilder("sh", "-c", "kill -STOP " + self + "; sleep 0.4; kill -CONT " + self).start();
            await().atMost(Duration.ofSeconds(10)).until(() -> meter.longestMillis() >= 300);
        }
    }
}
