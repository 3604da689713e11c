package dev.catamaran.controller.process;

import static dev.catamaran.controller.process.ThreeZones.other;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Active-active, replicating for real: a planned move of a lease while rows are written, and moves that are refused. */
@ExtendWith(SharedPair.class)
class SwitchoverIT {
    private static final String HOME = "eu";
    /** Far more than the goal of half a second: this machine runs other tests as well. */
    private static final long LONGEST_PAUSE_MILLIS = 2_000;

    private static ActiveActivePair pair;
    private static ThreeZones zones;

    @BeforeAll
    static void start(ActiveActivePair shared) {
        pair = shared;
        zones = shared.zones;
    }

    @Test
    void movesThereAndBackWhileRowsAreWrittenAndLosesNothing() throws SQLException {
        zones.awaitServed(HOME);
        try (Payer payer = new Payer(HOME, pair.databases)) {
            for (int i = 0; i < 4; i++) {
                int before = payer.acknowledged().size();
                await().atMost(ThreeZones.SOON).until(() -> payer.acknowledged().size() > before + 20);
                moveOnce();
            }
            payer.close();
            assertThat(rowsAtTheHolder()).containsAll(payer.acknowledged());
        }
        assertThat(pair.gates.overlaps()).isEmpty();
    }

    /** What a holder acknowledged is at the next one before that opens its gate. */
    private static void moveOnce() {
        String from = zones.holder(HOME);
        long epoch = zones.epoch(HOME);
        await().atMost(ThreeZones.SOON)
                .until(() -> zones.move(HOME, other(from)).status() == 202);
        zones.awaitServing(other(from), HOME);
        assertThat(zones.epoch(HOME)).isEqualTo(epoch + 1);
        Map<String, Long> given = zones.steps(from, HOME, epoch + 1);
        Map<String, Long> taken = zones.steps(other(from), HOME, epoch + 1);
        assertThat(given.keySet()).containsExactly("requested", "gate-shut", "drained", "caught-up", "handed-over");
        assertThat(taken.keySet())
                .containsExactly("handed-over-seen", "decided", "promoted", "settled", "gate-open", "announced");
        assertThat(given.get("caught-up")).isLessThanOrEqualTo(taken.get("gate-open"));
        assertThat(taken.get("gate-open") - given.get("gate-shut")).isLessThan(LONGEST_PAUSE_MILLIS);
    }

    private static Set<String> rowsAtTheHolder() throws SQLException {
        String region = zones.holder(HOME);
        pair.regions.awaitPeerHasAllOf(other(region));
        try (Connection connection = pair.regions.superuser(region);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT id::text FROM payments.account")) {
            Set<String> rows = new HashSet<>();
            while (row.next()) {
                rows.add(row.getString(1));
            }
            return rows;
        }
    }

    @Test
    void refusesWhatItCannotDoAndChangesNothing() {
        zones.awaitServed(HOME);
        String holder = zones.holder(HOME);
        long epoch = zones.epoch(HOME);
        ControllerProcess wrong = zones.controller(other(holder));
        String toPeer = "{\"home\":\"eu\",\"to\":\"" + other(holder) + "\"}";
        assertRefused(wrong.post("/moves", toPeer), 409, "move-refused");
        assertRefused(zones.move(HOME, holder), 409, "move-refused");
        assertRefused(zones.move(HOME, "mars"), 422, "invalid-request");
        assertRefused(wrong.post("/moves", "{\"home\":\"mars\",\"to\":\"us\"}"), 422, "invalid-request");
        assertRefused(wrong.post("/moves", "{"), 400, "malformed-request");
        assertRefused(wrong.post("/takeovers", "{\"home\":\"eu\"}"), 409, "takeover-refused");
        assertThat(zones.holder(HOME)).isEqualTo(holder);
        assertThat(zones.epoch(HOME)).isEqualTo(epoch);
    }

    private static void assertRefused(ControllerProcess.Answer answer, int status, String problem) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
        assertThat(answer.body().get("type").asText()).endsWith(problem);
    }
}
