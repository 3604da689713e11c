package dev.catamaran.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.catamaran.gateway.trace.Traces;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One trace leads from the caller through both gateways to the service, whether spans are collected or not. */
class TraceTest extends GatewayTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLER = "00f067aa0ba902b7";
    private static final String TRACE_PARENT = "00-" + TRACE + "-" + CALLER + "-01";

    private final Spans spans = new Spans();
    private final OpenTelemetrySdk telemetry = OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(spans))
                    .build())
            .build();

    @AfterEach
    void close() {
        telemetry.close();
    }

    @Test
    void oneTraceGoesOverThePeerHopWithoutSpans() {
        RegionFixture us = region("us").startServing();
        RegionFixture eu = region("eu").with("peer-gateway-url", us.peerUrl()).startServing();
        eu.customerOf("us").with("traceparent", TRACE_PARENT).get("/api/accounts");
        assertThat(us.payments.last().header("traceparent")).isEqualTo(TRACE_PARENT);
        assertThat(spans.ended).isEmpty();
    }

    @Test
    void eachSpanIsTheChildOfTheOneBefore() {
        RegionFixture us = collected("us").startServing();
        RegionFixture eu =
                collected("eu").with("peer-gateway-url", us.peerUrl()).startServing();
        eu.customerOf("us").with("traceparent", TRACE_PARENT).get("/api/accounts");
        await().until(() -> spans.ended.size() == 3);

        SpanData arrival = spans.of(SpanKind.SERVER, "eu");
        SpanData peerHop = spans.of(SpanKind.CLIENT, "eu");
        SpanData sending = spans.of(SpanKind.CLIENT, "us");
        assertThat(spans.ended).allMatch(span -> span.getTraceId().equals(TRACE));
        assertThat(arrival.getParentSpanId()).isEqualTo(CALLER);
        assertThat(peerHop.getParentSpanId()).isEqualTo(arrival.getSpanId());
        assertThat(sending.getParentSpanId()).isEqualTo(peerHop.getSpanId());
        assertThat(us.payments.last().header("traceparent"))
                .isEqualTo("00-" + TRACE + "-" + sending.getSpanId() + "-01");
        assertThat(peerHop.getName()).isEqualTo("peer");
        assertThat(sending.getName()).isEqualTo("payments");
    }

    @Test
    void aTraceThatBeginsHereIsInTheAnswerAndInTheSpans() {
        RegionFixture eu = collected("eu").startServing();
        String problem = eu.caller().get("/nothing").body();
        await().until(() -> spans.ended.size() == 1);
        SpanData only = spans.ended.get(0);
        assertThat(only.getParentSpanContext().isValid()).isFalse();
        assertThat(problem).contains("\"traceId\":\"" + only.getTraceId() + "\"");
    }

    @Test
    void everyTryIsASpanWithItsOutcome() {
        RegionFixture eu = collected("eu").twoPayments().startServing();
        eu.payments.answers((request, seen) -> request.connection().close());
        eu.payments2.answers((request, seen) -> request.connection().close());
        Caller customer = eu.customerOf("eu").with("Idempotency-Key", "k1");
        var answer = customer.begin("POST", "/api/payments", "{}");
        await().until(() -> eu.payments.seen().size() + eu.payments2.seen().size() >= 2);
        eu.payments.answers((request, seen) -> StandInService.ok(request));
        eu.payments2.answers((request, seen) -> StandInService.ok(request));
        assertThat(answer.join().statusCode()).isEqualTo(200);
        await().until(() -> spans.ended.stream().anyMatch(span -> span.getKind() == SpanKind.SERVER));
        assertThat(spans.ended.stream().map(SpanData::getTraceId).distinct()).hasSize(1);
        assertThat(spans.ended)
                .filteredOn(span -> span.getStatus().getStatusCode() == StatusCode.ERROR)
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(span -> span.getStatus().getDescription().equals("BROKEN"));
    }

    private RegionFixture collected(String name) {
        return region(name).with(Traces.of(telemetry, name));
    }

    /** Keeps what has ended. */
    private static final class Spans implements SpanExporter {

        final List<SpanData> ended = new CopyOnWriteArrayList<>();

        SpanData of(SpanKind kind, String region) {
            return ended.stream()
                    .filter(span -> span.getKind() == kind)
                    .filter(span -> span.getAttributes().asMap().containsValue(region))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public CompletableResultCode export(Collection<SpanData> batch) {
            ended.addAll(batch);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
