package dev.catamaran.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.catamaran.lab.watched.Exported;
import dev.catamaran.lab.watched.Named;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a lab does in both modes. Each test says how it wants to find the lab; in this order little has to be done for that. */
@ExtendWith(SharedLab.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class LabContract {

    private static final String EU = "{\"region\":\"eu\"}";
    private static final String POSTGRES_IN_US = "{\"region\":\"us\",\"name\":\"postgres\"}";

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final Labs labs;
    private final LabState first;
    private final Map<String, Payer> payers = new LinkedHashMap<>();
    private LabProcess lab;

    LabContract(Labs labs, LabState first) {
        this.labs = labs;
        this.first = first;
    }

    /** The lab in a state, with a customer of each geography. */
    private void in(LabState wanted) throws Exception {
        LabProcess found = labs.in(wanted);
        if (found != lab) {
            payers.clear();
            lab = found;
            for (String geography : List.of("eu", "us")) {
                payers.put(geography, arrivedIn(geography));
            }
        }
        await().atMost(SOON).until(lab::bothHaveTheSamePayments);
    }

    @Test
    @Order(1)
    void servesCustomersOfBothGeographies() throws Exception {
        in(first);
        for (Payer payer : payers.values()) {
            assertPays(payer, "");
        }
    }

    @Test
    @Order(1)
    void keepsAsMuchForAPeerThatIsAwayAsItWasTold() throws Exception {
        in(first);
        for (String region : List.of("eu", "us")) {
            assertThat(lab.number(region, "SELECT pg_size_bytes(current_setting('max_slot_wal_keep_size'))"))
                    .isEqualTo(64 << 20);
        }
    }

    @Test
    @Order(2)
    void startsFromTheClassArchivesOfTheBuild() throws Exception {
        assertThat(Apps.areTrained(Labs.HOME)).isTrue();
    }

    @Test
    @Order(2)
    void refusesWhatMakesNoSense() throws Exception {
        in(first);
        int capacity = lab.view().at("/capacity/eu").asInt();
        assertThat(lab.post("/faults/kill-region", "{\"region\":\"moon\"}").statusCode())
                .isEqualTo(422);
        assertThat(lab.post("/faults/kill-process", "{\"region\":\"eu\",\"name\":\"nobody\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(lab.post("/faults/cut-link", "{\"from\":\"eu\"}").statusCode())
                .isEqualTo(422);
        assertThat(lab.post("/faults/kill-region", "eu").statusCode()).isEqualTo(400);
        assertThat(lab.post("/faults/earthquake", EU).statusCode()).isEqualTo(404);
        assertRefused(422, "cut-link", "{\"from\":\"eu\",\"to\":\"eu\"}");
        assertRefused(422, "cut-link", "{\"from\":\"eu\",\"to\":\"us\",\"oneWay\":\"yes\"}");
        assertRefused(422, "cut-link", "{\"from\":\"eu\",\"to\":\"us\",\"inFlight\":\"burn\"}");
        assertRefused(422, "slow-link", "{\"from\":\"eu\",\"to\":\"us\",\"millis\":-1}");
        assertRefused(422, "slow-link", "{\"from\":\"eu\",\"to\":\"us\",\"millis\":86400000}");
        assertRefused(422, "pause-process", "{\"region\":\"witness\",\"name\":\"postgres\"}");
        assertRefused(409, "fill-disk", EU);
        assertRefused(409, "freeze-region", EU);
        assertRefused(409, "step-clock", "{\"region\":\"eu\",\"millis\":-2000}");
        assertRefused(422, "pause-backend", "{\"region\":\"eu\",\"backend\":\"nobody\"}");
        assertRefused(422, "slow-fsync", "{\"region\":\"eu\",\"millis\":101}");
        assertRefused(422, "wipe-voter", "{\"region\":\"moon\"}");
        for (String wrong : List.of(
                "{\"region\":\"moon\",\"payments\":1}",
                "{\"region\":\"eu\"}",
                "{\"region\":\"eu\",\"payments\":0}",
                "{\"region\":\"eu\",\"payments\":4}",
                "{\"region\":\"eu\",\"payments\":\"two\"}",
                "{\"region\":\"eu\",\"payments\":2,\"capacity\":-1}")) {
            assertThat(lab.post("/scale", wrong).statusCode()).as(wrong).isEqualTo(422);
        }
        assertThat(lab.post("/scale", "two").statusCode()).isEqualTo(400);
        assertThat(lab.post("/replication", "{\"replication\":\"quorum\"}").statusCode())
                .isEqualTo(422);
        assertScale("eu", 1, capacity);
    }

    private void assertRefused(int status, String fault, String body) throws Exception {
        assertThat(lab.post("/faults/" + fault, body).statusCode()).as(fault).isEqualTo(status);
    }

    @Test
    @Order(3)
    void scalesWhileACustomerPays() throws Exception {
        in(first);
        Paying paying = Paying.of(arrivedIn("eu"));

        assertDone(lab.post("/scale", "{\"region\":\"eu\",\"payments\":3}"));
        assertScale("eu", 3, 0);
        assertScale("us", 1, 0);
        assertDone(lab.post("/scale", "{\"region\":\"eu\",\"payments\":1,\"capacity\":40}"));

        assertScale("eu", 1, 40);
        assertThat(paying.stop()).isEmpty();
    }

    @Test
    @Order(4)
    void changesTheReplicationAndBackWhileACustomerPays() throws Exception {
        in(first);
        Paying paying = Paying.of(arrivedIn("us"));

        for (String wanted : List.of(first.replication().equals("sync") ? "async" : "sync", first.replication())) {
            assertDone(lab.post("/replication", "{\"replication\":\"" + wanted + "\"}"));
            assertThat(lab.view().path("replication").asText()).isEqualTo(wanted);
        }

        assertThat(paying.stop()).isEmpty();
    }

    private Payer arrivedIn(String geography) throws IOException, InterruptedException {
        Payer payer = new Payer(lab.view().path("entries").path(geography).asText());
        payer.arrive();
        return payer;
    }

    private static void assertDone(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode times = new ObjectMapper().readTree(answer.body());
        assertThat(times.path("doneAt").asLong())
                .isGreaterThanOrEqualTo(times.path("at").asLong(Long.MAX_VALUE));
    }

    private void assertScale(String region, int payments, int capacity) throws IOException, InterruptedException {
        JsonNode view = lab.view();
        assertThat(view.path("payments").path(region).asInt()).isEqualTo(payments);
        assertThat(view.path("capacity").path(region).asInt()).isEqualTo(capacity);
        JsonNode processes = view.path("regions").path(region).path("processes");
        assertThat(processes.findValuesAsText("name"))
                .filteredOn(name -> name.startsWith("payments-"))
                .hasSize(payments);
        assertThat(processes.findValues("pid")).allMatch(pid -> pid.asLong() > 0);
    }

    @Test
    @Order(5)
    void letsCustomersOfADeadRegionPayInTheOther() throws Exception {
        in(first);
        assertThat(lab.post("/faults/kill-region", EU).statusCode()).isEqualTo(200);

        assertThat(lab.view().at("/regions/eu/alive").asBoolean()).isFalse();
        assertThat(lab.view().at("/regions/eu/processes").findValues("pid")).allMatch(pid -> pid.asLong() == -1);
        assertThat(lab.post("/scale", "{\"region\":\"eu\",\"payments\":2}").statusCode())
                .isEqualTo(409);
        assertThat(lab.post("/replication", "{\"replication\":\"sync\"}").statusCode())
                .isEqualTo(409);
        for (Payer payer : payers.values()) {
            assertPays(payer, "us");
        }
        takesTheDeadRegionBackAsACopyThatServesNoHome();
    }

    private void takesTheDeadRegionBackAsACopyThatServesNoHome() throws Exception {
        int capacity = lab.view().at("/capacity/eu").asInt();
        assertThat(lab.post("/faults/start-region", EU).statusCode()).isEqualTo(200);

        assertThat(lab.view().at("/regions/eu/alive").asBoolean()).isTrue();
        assertScale("eu", 1, capacity);
        for (Payer payer : payers.values()) {
            assertPays(payer, "us");
            assertThat(payer.balance()).isEqualTo(1_000 - payer.paid());
        }
    }

    /** All homes are in us now, so what comes in at eu goes over the peer hop. */
    @Test
    @Order(6)
    void leadsOneTraceThroughBothGatewaysToTheService() throws Exception {
        in(first.allIn("us"));
        String gateway = lab.view().at("/regions/eu/gateway").asText();
        JsonNode refusal = payers.get("eu").refusal(gateway, "00-" + TRACE + "-00f067aa0ba902b7-01");

        assertThat(refusal.path("type").asText()).endsWith(":not-found");
        assertThat(refusal.path("region").asText()).isEqualTo("us");
        assertThat(refusal.path("traceId").asText()).isEqualTo(TRACE);
    }

    /** eu serves no home now and does not reach us: waiting at its gateway helps nobody, but the way to us is open. */
    @Test
    @Order(7)
    void leadsCustomersAroundAGatewayThatCanHelpNobody() throws Exception {
        in(first.allIn("us"));
        String link = "{\"from\":\"eu\",\"to\":\"us\"}";
        assertThat(lab.post("/faults/cut-link", link).statusCode()).isEqualTo(200);

        for (Payer payer : payers.values()) {
            assertPaid(payer.payPatiently(), "us");
        }

        assertThat(lab.post("/faults/heal-link", link).statusCode()).isEqualTo(200);
        for (Payer payer : payers.values()) {
            assertPaid(payer.payPatiently(), "us");
        }
    }

    @Test
    @Order(8)
    void showsEveryMetricThatARuleADashboardOrADocumentNames() throws Exception {
        in(first.allIn("us"));
        assertThat(Exported.by(lab.view()).missing(Named.in(Labs.HOME))).isEmpty();
    }

    @Test
    @Order(9)
    void doesTwiceWhatIsDoneAlready() throws Exception {
        in(first.allIn("us"));
        List<Long> before =
                lab.view().findValues("pid").stream().map(JsonNode::asLong).toList();
        for (String fault :
                List.of("start-region", "pause-region", "pause-region", "resume-region", "isolate-region")) {
            assertThat(lab.post("/faults/" + fault, EU).statusCode()).as(fault).isEqualTo(200);
        }
        String witness = "{\"region\":\"witness\",\"name\":\"controller\"}";
        for (String fault : List.of("pause-process", "kill-process", "kill-process", "start-process")) {
            assertThat(lab.post("/faults/" + fault, witness).statusCode())
                    .as(fault)
                    .isEqualTo(200);
        }
        assertThat(lab.post("/faults/pause-process", POSTGRES_IN_US).statusCode())
                .isEqualTo(200);
        assertThat(lab.post("/faults/heal-all", "{}").statusCode()).isEqualTo(200);
        List<Long> after =
                lab.view().findValues("pid").stream().map(JsonNode::asLong).toList();
        assertThat(after).as("only the witness is another process").hasSameSizeAs(before);
        assertThat(after.stream().filter(pid -> !before.contains(pid))).hasSize(1);
        for (Payer payer : payers.values()) {
            assertPaid(payer.payPatiently(), "");
        }
    }

    /** @param region that must have done it, or empty */
    private static void assertPays(Payer payer, String region) throws IOException, InterruptedException {
        assertPaid(payer.pay(), region);
    }

    private static void assertPaid(HttpResponse<String> answer, String region) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        assertThat(answer.headers().firstValue("Region").orElseThrow()).contains(region);
    }
}
