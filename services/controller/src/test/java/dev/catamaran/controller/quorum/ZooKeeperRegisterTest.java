package dev.catamaran.controller.quorum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.catamaran.controller.register.ReadResult;
import dev.catamaran.controller.register.Register;
import dev.catamaran.controller.register.RegisterContract;
import dev.catamaran.controller.register.WriteResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZooKeeperRegisterTest extends RegisterContract {
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    static Path folder;

    private static Ensemble ensemble;

    @BeforeAll
    static void startThreeMembers() {
        ensemble = new Ensemble(folder);
        await().atMost(SOON).until(ensemble::isComplete);
    }

    @AfterAll
    static void stop() {
        ensemble.close();
    }

    @BeforeEach
    void allMembersServe() {
        await().atMost(SOON).until(ensemble::isComplete);
    }

    @Override
    protected Register here() {
        return ensemble.register(1);
    }

    @Override
    protected Register there() {
        return ensemble.register(3);
    }

    @Test
    void aMemberThatWasAwayComesBackWithItsOldDataAndSeesWhatItMissed() {
        here().createIfAbsent("missed", "before").join();
        ensemble.stop(3);
        await().atMost(SOON)
                .until(() -> here().replace("missed", 0, "while away").join() instanceof WriteResult.Written
                        || latestValue(here(), "missed").equals("while away"));
        ensemble.start(3);
        await().atMost(SOON).until(() -> latestValue(there(), "missed").equals("while away"));
    }

    @Test
    void withoutAQuorumNothingIsConfirmedAndEveryCallIsAnswered() {
        here().createIfAbsent("alone", "before").join();
        ensemble.stop(2);
        ensemble.stop(3);
        Register lonely = here();
        long begun = System.nanoTime();
        assertThat(lonely.replace("alone", 0, "after").join()).isInstanceOf(WriteResult.Unknown.class);
        assertThat(lonely.readLatest("alone").join()).isInstanceOf(ReadResult.Unknown.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Ensemble.LEASE.multipliedBy(2));
        ensemble.start(2);
        ensemble.start(3);
    }

    @Test
    void aStrangerNeitherReadsNorWritesAnEntry() {
        here().createIfAbsent("closed", "ours").join();
        for (Optional<String> shown : List.of(Optional.<String>empty(), Optional.of("a guess"))) {
            try (Register stranger = ensemble.stranger(shown)) {
                await().atMost(SOON).until(stranger::isConnected);
                assertThat(stranger.read("closed").join()).isEqualTo(new ReadResult.Unknown("NOAUTH"));
                assertThat(stranger.replace("closed", 0, "theirs").join()).isEqualTo(new WriteResult.Unknown("NOAUTH"));
                assertThat(stranger.createIfAbsent("planted", "theirs").join())
                        .isEqualTo(new WriteResult.Unknown("NOAUTH"));
            }
        }
        assertThat(latestValue(there(), "closed")).isEqualTo("ours");
        assertThat(there().readLatest("planted").join()).isInstanceOf(ReadResult.Absent.class);
    }

    private static String latestValue(Register register, String name) {
        return register.readLatest(name).join() instanceof ReadResult.Found found ? found.value() : "";
    }
}
