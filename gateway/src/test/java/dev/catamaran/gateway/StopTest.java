package dev.catamaran.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** A stop that nobody notices. */
class StopTest extends GatewayTest {

    @Test
    void requestsInFlightGetTheirAnswersBeforeTheGatewayStops() {
        RegionFixture us = region("us").startServing();
        RegionFixture eu = region("eu").with("peer-gateway-url", us.peerUrl()).startServing();
        List<HttpServerRequest> open = new CopyOnWriteArrayList<>();
        us.payments.answers((request, what) -> open.add(request));
        CompletableFuture<HttpResponse<String>> own = us.customerOf("us").begin("GET", "/api/accounts", "");
        CompletableFuture<HttpResponse<String>> ofPeer = eu.customerOf("us").begin("GET", "/api/accounts", "");
        await().until(() -> open.size() == 2);

        Future<Void> stopped = us.gateway().stop();
        assertThat(us.gateway().ready()).isFalse();
        assertThat(stopped.isComplete()).isFalse();
        open.forEach(StandInService::ok);

        assertThat(own.join().statusCode()).isEqualTo(200);
        assertThat(own.join().headers().firstValue("Connection")).contains("close");
        assertThat(ofPeer.join().statusCode()).isEqualTo(200);
        await().until(stopped::succeeded);
    }

    @Test
    void aRequestThatNeverEndsDoesNotKeepTheGatewayFromStopping() {
        RegionFixture eu = region("eu").with("timeouts.drain-millis", "200").startServing();
        eu.payments.answers((request, what) -> {});
        CompletableFuture<HttpResponse<String>> answer = eu.customerOf("eu").begin("GET", "/api/accounts", "");
        await().until(() -> eu.payments.seen().size() == 1);

        await().until(eu.gateway().stop()::succeeded);
        assertThat(answer).satisfies(broken -> await().until(broken::isCompletedExceptionally));
    }
}
