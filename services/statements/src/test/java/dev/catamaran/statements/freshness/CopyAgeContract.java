package dev.catamaran.statements.freshness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.catamaran.platform.RegionConfig;
import dev.catamaran.testkit.TwoRegions;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the region us says of the home eu, whichever way it gets its copy. */
abstract class CopyAgeContract {

    private final CopyAge age = new CopyAge(new Us());
    private TwoRegions regions;
    private Connection reader;

    abstract TwoRegions start();

    @BeforeEach
    void startRegions() throws SQLException {
        regions = start();
        reader = regions.server("us").connect("catamaran_reader");
    }

    @AfterEach
    void stopRegions() throws SQLException, IOException {
        reader.close();
        regions.close();
    }

    @Test
    void aCopyThatFollowsIsYoungAndOneThatIsCutOffGrowsOld() throws Exception {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            renewGate();
            assertThat(age().orElse(99)).isLessThan(1);
        });

        regions.server("eu").kill();

        await().atMost(Duration.ofSeconds(10)).until(() -> {
            OptionalDouble seconds = age();
            return seconds.isEmpty() || seconds.getAsDouble() > 1.5;
        });
    }

    /** What the holder's controller does several times a second. */
    private void renewGate() {
        regions.gates("eu").open("eu", "eu", 1);
    }

    private OptionalDouble age() throws SQLException {
        return age.seconds(reader, "eu");
    }

    private record Us() implements RegionConfig {
        @Override
        public String region() {
            return "us";
        }

        @Override
        public String peer() {
            return "eu";
        }
    }
}
