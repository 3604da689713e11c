package dev.catamaran.controller.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.catamaran.controller.dynamodb.Credentials;
import dev.catamaran.controller.takeover.ManagedDatabase;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent to AWS, and what becomes of its answers. */
class ManagedPromotionTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(500);
    private static final String CLUSTER = "arn:aws:rds:us-east-1:123456789012:cluster:catamaran-us";
    private static final String PLAN = "arn:aws:arc-region-switch::123456789012:plan/catamaran:a1b2c3";
    private static final String FAULT = "<ErrorResponse><Error><Type>Sender</Type>"
            + "<Code>InvalidGlobalClusterStateFault</Code>"
            + "<Message>a failover is under way</Message></Error></ErrorResponse>";

    private final AwsEndpoint aws = new AwsEndpoint();
    private final Sure tenure = new Sure();

    @AfterEach
    void stop() {
        aws.close();
    }

    @Test
    void anUnplannedTakeOverOfAuroraAllowsLoss() throws Exception {
        aurora(LIMIT).promote(false, tenure);
        assertSigned("rds");
        assertThat(aws.only().form())
                .isEqualTo(Map.of(
                        "Action", "FailoverGlobalCluster",
                        "Version", "2014-10-31",
                        "GlobalClusterIdentifier", "catamaran",
                        "TargetDbClusterIdentifier", CLUSTER,
                        "AllowDataLoss", "true"));
    }

    @Test
    void aPlannedMoveOfAuroraNeverDoes() throws Exception {
        aurora(LIMIT).promote(true, tenure);
        assertSigned("rds");
        assertThat(aws.only().form())
                .isEqualTo(Map.of(
                        "Action", "SwitchoverGlobalCluster",
                        "Version", "2014-10-31",
                        "GlobalClusterIdentifier", "catamaran",
                        "TargetDbClusterIdentifier", CLUSTER));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPlanIsStartedGracefullyOnlyWhenPlanned(boolean planned) throws Exception {
        plan(LIMIT).promote(planned, tenure);
        assertSigned("arc-region-switch");
        AwsEndpoint.Call call = aws.only();
        assertThat(call.headers())
                .containsEntry("x-amz-target", "ArcRegionSwitch.StartPlanExecution")
                .containsEntry("content-type", "application/x-amz-json-1.0");
        assertThat(new ObjectMapper().readValue(call.body(), Map.class))
                .isEqualTo(Map.of(
                        "planArn",
                        PLAN,
                        "targetRegion",
                        AwsEndpoint.REGION,
                        "action",
                        "activate",
                        "mode",
                        planned ? "graceful" : "ungraceful",
                        "latestVersion",
                        "true",
                        "comment",
                        "the lease has moved to us-east-1"));
    }

    @Test
    void theDatastoresPrimaryMovesHereByOneCall() {
        datastore().start(tenure);
        await().until(() -> aws.calls().size() == 1);
        assertSigned("elasticache");
        assertThat(aws.only().form())
                .isEqualTo(Map.of(
                        "Action", "FailoverGlobalReplicationGroup",
                        "Version", "2015-02-02",
                        "GlobalReplicationGroupId", "ldgnf-catamaran",
                        "PrimaryRegion", AwsEndpoint.REGION,
                        "PrimaryReplicationGroupId", "catamaran-us"));
    }

    @Test
    void theDatastoreIsAskedAgainUntilItAccepts() {
        aws.answers(503, "");
        datastore().start(tenure);
        await().until(() -> aws.calls().size() == 2);
        aws.answers(200, "");
        await().until(() -> aws.calls().size() == 3);
        await().during(Duration.ofSeconds(1)).until(() -> aws.calls().size() == 3);
    }

    @Test
    void theDatastoreIsAskedAsLongAsTheLeaseLasts() {
        aws.answers(503, "");
        datastore(Duration.ofMillis(20)).start(tenure);
        await().until(() -> aws.calls().size() == 9);
        tenure.lasts = false;
    }

    @Test
    void theDatastoreIsLeftAloneWhenTheLeaseIsGone() {
        aws.answers(503, "");
        datastore().start(tenure);
        await().until(() -> aws.calls().size() == 1);
        tenure.lasts = false;
        await().during(Duration.ofSeconds(1)).until(() -> aws.calls().size() == 1);
    }

    @Test
    void aRefusalSaysWhoRefusedAndWhy() {
        aws.answers(400, FAULT);
        assertThatThrownBy(() -> aurora(LIMIT).promote(false, tenure))
                .isInstanceOf(IOException.class)
                .hasMessage("rds in us-east-1 answered 400: InvalidGlobalClusterStateFault a failover is under way");
        aws.answers(403, "{\"__type\":\"AccessDeniedException\",\"message\":\"not yours\"}");
        assertThatThrownBy(() -> plan(LIMIT).promote(false, tenure))
                .isInstanceOf(IOException.class)
                .hasMessage("arc-region-switch in us-east-1 answered 403: AccessDeniedException not yours");
        assertThat(aws.calls()).as("each sent once, never again").hasSize(2);
    }

    @Test
    void silenceEndsAtTheLimit() {
        aws.isSilent();
        assertUnanswered(aurora(SHORT));
        assertUnanswered(plan(SHORT));
        assertThat(aws.calls()).as("each sent once, never again").hasSize(2);
    }

    @Test
    void anAnswerThatStopsHalfwayEndsAtTheLimit() {
        aws.answers(200, "<FailoverGlobal");
        aws.stopsHalfway();
        assertUnanswered(aurora(SHORT));
    }

    @Test
    void nobodyThereIsSaid() {
        CloudRegion region = aws.region(LIMIT);
        aws.close();
        assertThatThrownBy(() -> new AuroraGlobalDatabase(region, "catamaran", CLUSTER).promote(false, tenure))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("rds in us-east-1 was not reached");
    }

    @Test
    void nothingIsSentUnderALeaseThatIsNotCertain() {
        tenure.certain = false;
        assertThatThrownBy(() -> aurora(LIMIT).promote(false, tenure))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the lease is not certain");
        assertThat(aws.calls()).isEmpty();
    }

    @Test
    void withoutAnOverrideEachServiceHasItsOwnAddress() {
        CloudRegion region = new CloudRegion("eu-west-1", Optional.empty(), LIMIT);
        assertThat(region.endpointOf("rds", "amazonaws.com"))
                .isEqualTo(URI.create("https://rds.eu-west-1.amazonaws.com"));
        assertThat(region.endpointOf("arc-region-switch", "api.aws"))
                .isEqualTo(URI.create("https://arc-region-switch.eu-west-1.api.aws"));
    }

    private void assertUnanswered(ManagedDatabase service) {
        long begun = System.nanoTime();
        assertThatThrownBy(() -> service.promote(false, tenure))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("gave no answer within 500 ms");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SHORT.multipliedBy(8));
    }

    private void assertSigned(String service) {
        AwsEndpoint.Call call = aws.only();
        assertThat(call.method()).isEqualTo("POST");
        assertThat(call.path()).isEqualTo("/");
        Signature signature = call.signature();
        assertThat(signature.key()).isEqualTo(Credentials.KEY);
        assertThat(signature.region()).isEqualTo(AwsEndpoint.REGION);
        assertThat(signature.service()).isEqualTo(service);
        assertThat(signature.headers()).contains("host", "content-type", "x-amz-date");
        assertThat(signature.fits(Credentials.SECRET, call.headers(), call.body()))
                .isTrue();
        assertThat(signature.fits(Credentials.SECRET, call.headers(), call.body() + "&more=1"))
                .as("the check sees a body that was changed")
                .isFalse();
    }

    private AuroraGlobalDatabase aurora(Duration limit) {
        return new AuroraGlobalDatabase(aws.region(limit), "catamaran", CLUSTER);
    }

    private RegionSwitchPlan plan(Duration limit) {
        return new RegionSwitchPlan(aws.region(limit), PLAN);
    }

    private GlobalDatastore datastore(Duration firstPause) {
        return new GlobalDatastore(aws.region(firstPause), "ldgnf-catamaran", "catamaran-us");
    }

    private GlobalDatastore datastore() {
        return datastore(Duration.ofMillis(100));
    }
}
