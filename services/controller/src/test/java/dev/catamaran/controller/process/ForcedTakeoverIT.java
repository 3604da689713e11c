package dev.catamaran.controller.process;

import static dev.catamaran.controller.process.ActivePassivePair.awaitRequired;
import static dev.catamaran.controller.process.ActivePassivePair.count;
import static dev.catamaran.controller.process.ActivePassivePair.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The double fault: the link is cut, payments go on without the standby, and then the primary's region dies. */
class ForcedTakeoverIT {
    private static final String ORDER = "{\"home\":\"eu\"}";

    @TempDir
    static Path folder;

    @Test
    void aRegionThatIsBehindSaysWhyItWaitsAndServesOnlyByForce() throws Exception {
        try (ActivePassivePair pair = new ActivePassivePair(folder, "sync")) {
            ControllerProcess us = pair.zones.controller("us");
            pair.zones.awaitServing("eu", "eu");
            awaitRequired(pair.eu, "to_us");
            pair.awaitPaired();
            write(pair.eu, 1);
            pair.replication.cut();
            write(pair.eu, 2);
            awaitRequired(pair.eu, "");
            assertThat(us.post("/takeovers", ORDER).status())
                    .as("the holder lives")
                    .isEqualTo(409);

            pair.zones.controller("eu").kill();
            pair.eu.kill();
            await().atMost(ThreeZones.SOON).until(() -> barred(us) != null);
            assertThat(barred(us)).contains("us may miss payments that eu acknowledged");
            assertThat(pair.zones.holder("eu")).isEqualTo("eu");

            assertThat(us.post("/takeovers", ORDER).status()).isEqualTo(202);
            pair.zones.awaitServing("us", "eu");
            pair.zones.awaitServing("us", "us");
            assertThat(barred(us)).isNull();
            assertThat(us.get("/timeline").get(0).get("kind").asText()).isEqualTo("forced");
            assertThat(count(pair.us))
                    .as("what was acknowledged alone is not here")
                    .isEqualTo(1);
            write(pair.us, 3);
            assertThat(pair.gates.overlaps()).isEmpty();
        }
    }

    private static String barred(ControllerProcess controller) {
        JsonNode reason = controller.get("/status").get("barred");
        return reason.isNull() ? null : reason.asText();
    }
}
