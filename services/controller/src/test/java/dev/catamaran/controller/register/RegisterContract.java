package dev.catamaran.controller.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every register must do, seen by two processes in different zones. */
public abstract class RegisterContract {
    private String name;

    /** The register as one zone reaches it. */
    protected abstract Register here();

    /** The same register as another zone reaches it. */
    protected abstract Register there();

    @BeforeEach
    void anEntryOfItsOwnForEachTest() {
        name = "contract/" + UUID.randomUUID();
    }

    @Test
    void hasNothingBeforeTheFirstWrite() {
        assertThat(here().readLatest(name).join()).isInstanceOf(ReadResult.Absent.class);
        assertThat(here().read(name).join()).isInstanceOf(ReadResult.Absent.class);
        assertThat(here().replace(name, 0, "a").join()).isInstanceOf(WriteResult.Refused.class);
    }

    @Test
    void createsOnceOnly() {
        assertThat(here().createIfAbsent(name, "a").join()).isInstanceOf(WriteResult.Written.class);
        assertThat(there().createIfAbsent(name, "b").join()).isInstanceOf(WriteResult.Refused.class);
        assertThat(latest(here()).value()).isEqualTo("a");
    }

    @Test
    void showsAConfirmedWriteToALatestReadingElsewhereAtOnce() {
        long version = written(here().createIfAbsent(name, "0"));
        for (int i = 1; i <= 20; i++) {
            version = written(here().replace(name, version, Integer.toString(i)));
            assertThat(latest(there())).isEqualTo(new ReadResult.Found(version, Integer.toString(i)));
        }
    }

    @Test
    void showsAConfirmedWriteToAnyReadingSoon() {
        long version = written(here().createIfAbsent(name, "a"));
        await().atMost(Duration.ofSeconds(2))
                .until(() -> there().read(name).join().equals(new ReadResult.Found(version, "a")));
    }

    @Test
    void refusesAnOldVersion() {
        long first = written(here().createIfAbsent(name, "a"));
        long second = written(there().replace(name, first, "b"));
        assertThat(second).isGreaterThan(first);
        assertThat(here().replace(name, first, "c").join()).isInstanceOf(WriteResult.Refused.class);
        assertThat(latest(here()).value()).isEqualTo("b");
    }

    @Test
    void letsOneOfManyWritersWin() {
        long version = written(here().createIfAbsent(name, "a"));
        List<CompletableFuture<WriteResult>> writers = IntStream.range(0, 40)
                .mapToObj(i -> (i % 2 == 0 ? here() : there()).replace(name, version, "writer " + i))
                .toList();
        assertThat(writers.stream().map(CompletableFuture::join).filter(WriteResult.Written.class::isInstance))
                .hasSize(1);
    }

    private ReadResult.Found latest(Register register) {
        return (ReadResult.Found) register.readLatest(name).join();
    }

    private static long written(CompletableFuture<WriteResult> write) {
        assertThat(write.join()).isInstanceOf(WriteResult.Written.class);
        return ((WriteResult.Written) write.join()).version();
    }
}
