package dev.catamaran.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.gateway.lease.LeaseTable;
import dev.catamaran.gateway.upstream.Instance;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StrandedTest {

    private long millis = 5;
    private final Instance peer = new Instance(URI.create("http://127.0.0.1:1"));
    private final Stranded stranded =
            new Stranded(new LeaseTable("us"), "us", peer, 1_000, () -> TimeUnit.MILLISECONDS.toNanos(millis));

    @Test
    void isSoOnlyAfterThePatience() {
        millis = 100;
        peer.ready(false);
        millis = 1_000;
        assertThat(stranded.now()).isFalse();
        millis = 1_101;
        assertThat(stranded.now()).isTrue();
    }

    @Test
    void aPeerThatAnswersEndsItAtOnceAndThePatienceBeginsAnew() {
        peer.ready(false);
        millis = 1_100;
        assertThat(stranded.now()).isTrue();
        peer.ready(true);
        assertThat(stranded.now()).isFalse();
        millis = 1_200;
        peer.ready(false);
        millis = 2_100;
        assertThat(stranded.now()).isFalse();
        millis = 2_300;
        assertThat(stranded.now()).isTrue();
    }
}
