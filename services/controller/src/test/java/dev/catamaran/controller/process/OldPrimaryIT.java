package dev.catamaran.controller.process;

import static dev.catamaran.controller.process.ActivePassivePair.count;
import static dev.catamaran.controller.process.ActivePassivePair.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A planned move to us, and us dies before anybody has made eu its standby: eu is a primary and has nearly everything. */
class OldPrimaryIT {
    private static final String ORDER = "{\"home\":\"eu\"}";

    @TempDir
    Path folder;

    @Test
    void inAsyncTheOldPrimaryServesAgainByItself() throws Exception {
        try (ActivePassivePair pair = new ActivePassivePair(folder, "async")) {
            loseUsAfterAMove(pair);
            serves(pair);
        }
    }

    @Test
    void inSyncItWaitsForAnOperatorWhoCanAlwaysTellItTo() throws Exception {
        try (ActivePassivePair pair = new ActivePassivePair(folder, "sync")) {
            loseUsAfterAMove(pair);
            ControllerProcess eu = pair.zones.controller("eu");
            await().atMost(ThreeZones.SOON)
                    .until(() -> !eu.get("/status").get("barred").isNull());
            assertThat(pair.zones.holder("eu")).isEqualTo("us");

            assertThat(eu.post("/takeovers", ORDER).status()).isEqualTo(202);
            serves(pair);
        }
    }

    private static void loseUsAfterAMove(ActivePassivePair pair) throws Exception {
        pair.zones.awaitServing("eu", "eu");
        pair.awaitPaired();
        write(pair.eu, 1);
        await().atMost(ThreeZones.SOON).until(() -> pair.zones.move("eu", "us").status() == 202);
        pair.zones.awaitServing("us", "eu");
        write(pair.us, 2);
        pair.zones.controller("us").kill();
        pair.us.kill();
    }

    private static void serves(ActivePassivePair pair) throws Exception {
        pair.zones.awaitServing("eu", "eu");
        pair.zones.awaitServing("eu", "us");
        write(pair.eu, 3);
        assertThat(count(pair.eu)).as("what us acknowledged is on its disk").isEqualTo(2);
        assertThat(pair.gates.overlaps()).isEmpty();
    }
}
