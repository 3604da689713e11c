package dev.catamaran.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.catamaran.embedded.RedisConnection;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A region that the other went on without; in active-active the runbook {@code slot-fills-the-disk.md} is the test. */
@Order(2)
@Tag("active-passive")
@ExtendWith(SharedLab.class)
class RejoinIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Labs labs;
    private LabProcess lab;
    private Payer payer;
    private int eventsBefore;

    RejoinIT(Labs labs) {
        this.labs = labs;
    }

    @Test
    void comesBackByItselfAsAStandbyAndBringsWhatItHadNeverShipped() throws Exception {
        begin();
        plantARowOfAClockThatIsAhead();
        String unshipped = paidAtEuBeforeUsTakesOver();

        await().atMost(SOON).until(() -> has("rejoined"));

        JsonNode carried = event("carried-over").path("request");
        assertThat(carried.path("region").asText()).isEqualTo("eu");
        assertThat(carried.at("/detail/payments")).hasSize(1);
        assertThat(carried.at("/detail/payments/0").asText()).isEqualTo(unshipped);
        assertThat(lab.number(
                        "us",
                        "SELECT count(*) FROM control.late_payment WHERE how = 'carried' AND payment_id = '" + unshipped
                                + "'"))
                .isEqualTo(1);
        assertThat(lab.number("eu", "SELECT pg_is_in_recovery()::int")).isEqualTo(1);
        paidIn("us");
        await().atMost(SOON).until(lab::bothHaveTheSamePayments);
        hearsOfLogOutsAlsoAfterADeath();
    }

    @Test
    void forgetsNothingOfItsOwnWhenItsSuccessorDiesBeforeTheCopyIsComplete() throws Exception {
        begin();
        String unshipped = paidAtEuBeforeUsTakesOver();

        await().atMost(SOON).pollInterval(Duration.ofMillis(5)).until(() -> has("carried-over"));
        lab.post("/faults/kill-region", "{\"region\":\"us\"}");

        await().atMost(SOON).until(() -> has("rejoin-waits") || has("rejoined"));
        String known = "SELECT count(*) FROM payments.payment WHERE id = '" + unshipped + "'";
        await().atMost(SOON).ignoreExceptions().until(() -> lab.number("eu", known) == 1);
        lab.post("/faults/start-region", "{\"region\":\"us\"}");
        await().atMost(SOON).ignoreExceptions().until(lab::bothHaveTheSamePayments);
        assertThat(lab.number("us", known)).isEqualTo(1);
    }

    private void begin() throws Exception {
        lab = labs.in(LabState.first("active-passive", "async"));
        payer = new Payer(lab.view().path("entries").path("eu").asText());
        payer.arrive();
        await().atMost(SOON).until(lab::bothHaveTheSamePayments);
        eventsBefore = lab.events().size();
    }

    /** Answers the payment. From then on nothing is cut any more. */
    private String paidAtEuBeforeUsTakesOver() throws Exception {
        cut("us");
        String unshipped = paidIn("eu");
        cut("witness");
        await().atMost(SOON).ignoreExceptions().until(() -> serving("us"));
        heal("us");
        heal("witness");
        return unshipped;
    }

    private void plantARowOfAClockThatIsAhead() throws Exception {
        lab.number("eu", "UPDATE payments.payment SET created_at = now() + interval '10 minutes' RETURNING 1");
        String ahead = "SELECT count(*) FROM payments.payment WHERE created_at > now()";
        await().atMost(SOON).until(() -> lab.number("us", ahead) > 0);
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
        return lab.number(
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
                .skip(eventsBefore)
                .filter(event -> event.path("fault").asText().equals(what))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }
}
