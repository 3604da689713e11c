package dev.catamaran.controller.quorum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.catamaran.controller.register.ReadResult;
import dev.catamaran.embedded.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a member keeps on its disk. */
class MemberDiskTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void snapshotsOlderThanTheNewestThreeGo() throws IOException {
        try (Ensemble ensemble = new Ensemble(folder)) {
            await().atMost(SOON).until(ensemble::isComplete);
            ensemble.stop(3);
            Path snapshot = snapshots(1).get(0);
            for (String old : List.of("a", "b", "c", "d", "e", "f")) {
                Files.copy(snapshot, disk(3).resolve("snapshot." + old));
            }
            ensemble.start(3);

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(snapshots(3))
                            .extracting(file -> file.getFileName().toString())
                            .doesNotContain("snapshot.a", "snapshot.b", "snapshot.c"));
            await().atMost(SOON).until(ensemble::isComplete);
        }
    }

    /** The first is cut off, the others go on; then the third loses its disk, and the second dies. */
    @Test
    void aMemberThatLostItsDiskLearnsBeforeItVotes() throws IOException {
        try (Ensemble ensemble = new Ensemble(folder)) {
            await().atMost(SOON).until(ensemble::isComplete);
            await().atMost(SOON).until(() -> {
                ensemble.register(1).createIfAbsent("lease", "epoch 1").join();
                return latest(ensemble, 1).equals("epoch 1");
            });
            ensemble.stop(1);
            await().atMost(SOON).until(() -> {
                ensemble.register(2).replace("lease", 0, "epoch 2").join();
                return latest(ensemble, 2).equals("epoch 2");
            });
            ensemble.stop(3);
            FileTree.delete(folder.resolve("member-3"));
            ensemble.stop(2);

            ensemble.start(1);
            ensemble.start(3);
            await().during(Duration.ofSeconds(8))
                    .atMost(SOON)
                    .until(() ->
                            latest(ensemble, 1).isEmpty() && latest(ensemble, 3).isEmpty());

            ensemble.start(2);
            await().atMost(SOON)
                    .until(() -> latest(ensemble, 1).equals("epoch 2")
                            && latest(ensemble, 3).equals("epoch 2"));
        }
    }

    private static String latest(Ensemble ensemble, int id) {
        return ensemble.register(id).readLatest("lease").join() instanceof ReadResult.Found found ? found.value() : "";
    }

    private Path disk(int id) {
        return folder.resolve("member-" + id).resolve("version-2");
    }

    private List<Path> snapshots(int id) throws IOException {
        try (Stream<Path> files = Files.list(disk(id))) {
            return files.filter(file -> file.getFileName().toString().startsWith("snapshot."))
                    .toList();
        }
    }
}
