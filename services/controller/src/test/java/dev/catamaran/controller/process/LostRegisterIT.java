package dev.catamaran.controller.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** us has taken over, and all three zones lose the disks of the quorum: the databases are what is left. */
class LostRegisterIT {
    private static final String ORDER = "{\"home\":\"eu\"}";

    @TempDir
    static Path folder;

    @Test
    void nobodyServesBeforeAnOrderAndThenAboveEveryEpochOfBefore() throws Exception {
        try (ActivePassivePair pair = new ActivePassivePair(folder, "async")) {
            pair.zones.awaitServing("eu", "eu");
            pair.awaitPaired();
            ActivePassivePair.write(pair.eu, 1);
            pair.zones.controller("eu").kill();
            pair.zones.awaitServing("us", "eu");
            long epoch = pair.zones.epoch("eu");
            assertThat(epoch).isGreaterThan(1);

            pair.zones.loseQuorumDisks();
            ControllerProcess us = pair.zones.controller("us");
            await().atMost(ThreeZones.SOON).until(() -> lost(us).contains("us had it last, epoch " + epoch));
            await().during(Duration.ofSeconds(5))
                    .atMost(ThreeZones.SOON)
                    .until(() -> us.get("/leases").get("leases").isEmpty());
            assertThat(us.management("/q/metrics")).contains("catamaran_register_lost 1.0");
            ControllerProcess.Answer refused = us.post("/moves", "{\"home\":\"eu\",\"to\":\"eu\"}");
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.body().get("detail").asText()).contains("the register is lost");

            await().atMost(ThreeZones.SOON)
                    .until(() -> us.post("/takeovers", ORDER).status() == 202);
            pair.zones.awaitServing("us", "eu");
            pair.zones.awaitServing("us", "us");
            assertThat(pair.zones.epoch("eu")).isGreaterThan(epoch);
            assertThat(us.get("/status").get("behind").get(0).asText()).isEqualTo("eu");
            assertThat(us.get("/status").get("registerLost").isNull()).isTrue();
            ActivePassivePair.write(pair.us, 2);
            assertThat(pair.gates.overlaps()).isEmpty();
        }
    }

    private static String lost(ControllerProcess controller) {
        try {
            return controller.get("/status").get("registerLost").asText();
        } catch (IllegalStateException notThere) {
            return "";
        }
    }
}
