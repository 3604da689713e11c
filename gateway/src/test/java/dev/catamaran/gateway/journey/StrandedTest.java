package dev.catamaran.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.gateway.lease.LeaseTable;
import dev.catamaran.gateway.upstream.Instance;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StrandedTest {

    private final Instance peer = new Instance(URI.create("http://127.0.0.1:1"));
    private final Stranded stranded = new Stranded(new LeaseTable(), "us", peer, 1_000);
    private final long start = System.nanoTime();

    @Test
    void isSoOnlyAfterThePatience() {
        peer.ready(false);
        look(0);
        look(900);
        assertThat(stranded.now()).isFalse();
        look(1_100);
        assertThat(stranded.now()).isTrue();
    }

    @Test
    void aPeerThatAnswersEndsItAtOnceAndThePatienceBeginsAnew() {
        peer.ready(false);
        look(1_100);
        peer.ready(true);
        look(1_200);
        assertThat(stranded.now()).isFalse();
        peer.ready(false);
        look(2_100);
        assertThat(stranded.now()).isFalse();
        look(2_300);
        assertThat(stranded.now()).isTrue();
    }

    private void look(long millis) {
        stranded.look(start + TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
