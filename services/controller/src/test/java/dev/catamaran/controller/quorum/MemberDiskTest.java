package dev.catamaran.controller.quorum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
