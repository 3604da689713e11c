package dev.catamaran.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.catamaran.embedded.RedisConnection;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Regions that others went on without. */
class RejoinIT {

    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();
    private static final Duration SOON = Duration.ofSeconds(30);

    private LabProcess lab;
    private Payer payer;

    @TempDir
    Path run;

    private void start(String mode, String slotKeep) throws Exception {
        assumeTrue(Apps.areBuilt(HOME), "the apps are not packaged");
        lab = LabProcess.start(HOME, run, mode, "async", slotKeep);
        payer = new Payer(lab.view().path("entries").path("eu").asText());
        payer.arrive();
    }

    @AfterEach
    void close() {
        if (lab != null) {
            lab.close();
        }
    }

    @Test
    void comesBackByItselfAsAStandbyAndBringsWhatItHadNeverShipped() throws Exception {
        start("active-passive", "2GB");
        await().atMost(SOON).until(this::bothHaveTheSamePayments);
        cut("us");
        String unshipped = paidIn("eu");
        cut("witness");
        await().atMost(SOON).ignoreExceptions().until(() -> serving("us"));
        heal("us");
        heal("witness");

        await().atMost(SOON).until(() -> has("rejoined"));

        JsonNode carried = event("carried-over").path("request");
        assertThat(carried.path("region").asText()).isEqualTo("eu");
        assertThat(carried.at("/detail/payments")).hasSize(1);
        assertThat(carried.at("/detail/payments/0").asText()).isEqualTo(unshipped);
        assertThat(number(
                        "us",
                        "SELECT count(*) FROM control.late_payment WHERE how = 'carried' AND payment_id = '" + unshipped
                                + "'"))
                .isEqualTo(1);
        assertThat(number("eu", "SELECT pg_is_in_recovery()::int")).isEqualTo(1);
        paidIn("us");
        await().atMost(SOON).until(this::bothHaveTheSamePayments);
        hearsOfLogOutsAlsoAfterADeath();
    }

    /** Seeds 5018, 5035 and 5037: Redis stood alone when a standby had died and was back, and took old tokens for ever. */
    private void hearsOfLogOutsAlsoAfterADeath() throws Exception {
        lab.post("/faults/kill-region", "{\"region\":\"eu\"}");
        redis("us", "SET", "revoked:meanwhile", "1");
        lab.post("/faults/start-region", "{\"region\":\"eu\"}");
        await().atMost(SOON).until(() -> "1".equals(redis("eu", "GET", "revoked:meanwhile")));
        redis("us", "SET", "revoked:later", "1");
        await().atMost(SOON).until(() -> "1".equals(redis("eu", "GET", "revoked:later")));
    }

    private String redis(String region, String... command) throws IOException, InterruptedException {
        URI address = URI.create(lab.view().at("/regions/" + region + "/redis").asText());
        return RedisConnection.call(address.getPort(), command);
    }

    private boolean bothHaveTheSamePayments() throws Exception {
        return number("eu", "SELECT count(*) FROM payments.payment")
                == number("us", "SELECT count(*) FROM payments.payment");
    }

    @Test
    void startsAnewFromItsPeerWhenItStayedAwayTooLong() throws Exception {
        start("active-active", "16MB");
        lab.post("/faults/kill-region", "{\"region\":\"us\"}");
        await().atMost(SOON).until(() -> serving("eu"));
        await().atMost(SOON).until(this::slotIsLost);

        assertThat(lab.post("/faults/start-region", "{\"region\":\"us\"}").statusCode())
                .isEqualTo(200);

        await().atMost(SOON).until(() -> has("rejoined"));
        paidIn("eu");
        await().atMost(SOON)
                .until(() -> number("us", "SELECT count(*) FROM payments.payment")
                        == number("eu", "SELECT count(*) FROM payments.payment"));
    }

    private boolean slotIsLost() throws Exception {
        number("eu", "SELECT 1 FROM pg_logical_emit_message(false, 'fill', 'x'), pg_switch_wal()");
        checkpoint();
        return number("eu", "SELECT count(*) FROM pg_replication_slots WHERE wal_status = 'lost'") == 1;
    }

    private void checkpoint() throws Exception {
        String database = lab.view().at("/regions/eu/database").asText();
        try (Connection connection = DriverManager.getConnection(database + "?user=postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
        }
    }

    private void cut(String zone) throws Exception {
        lab.post("/faults/cut-link", "{\"from\":\"eu\",\"to\":\"" + zone + "\"}");
    }

    private void heal(String zone) throws Exception {
        lab.post("/faults/heal-link", "{\"from\":\"eu\",\"to\":\"" + zone + "\"}");
    }

    private String paidIn(String region) throws Exception {
        HttpResponse<String> answer = payer.pay();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Region")).contains(region);
        return new ObjectMapper().readTree(answer.body()).path("id").asText();
    }

    private boolean serving(String region) throws SQLException, IOException, InterruptedException {
        return number(
                        region,
                        "SELECT count(*) FROM control.write_gate WHERE region = '" + region
                                + "' AND open_until > clock_timestamp()")
                == 2;
    }

    private boolean has(String what) throws IOException, InterruptedException {
        return !event(what).isMissingNode();
    }

    private JsonNode event(String what) throws IOException, InterruptedException {
        return StreamSupport.stream(lab.events().spliterator(), false)
                .filter(event -> event.path("fault").asText().equals(what))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private long number(String region, String sql) throws SQLException, IOException, InterruptedException {
        String database = lab.view().at("/regions/" + region + "/database").asText();
        try (Connection connection = DriverManager.getConnection(database + "?user=postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
