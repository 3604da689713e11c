package dev.catamaran.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which headers pass, which do not, and which the gateway adds. */
class HeadersTest extends GatewayTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String TRACE_PARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";

    private RegionFixture eu;

    @BeforeEach
    void startEu() {
        eu = region("eu").startServing();
    }

    @Test
    void nobodyOutsideCanSayWhoTheyAre() {
        eu.customerOf("eu")
                .with("X-Catamaran-Customer", "somebody-else")
                .with("x-catamaran-home", "us")
                .with("X-CATAMARAN-Peer", "the peer secret of two test gateways")
                .with("X-Catamaran-New", "x")
                .with("X-Forwarded-For", "1.2.3.4")
                .get("/api/me");

        Seen seen = eu.identity.last();
        assertThat(seen.headers().getAll("X-Catamaran-Customer")).containsExactly(RegionFixture.CUSTOMER.toString());
        assertThat(seen.headers().getAll("X-Catamaran-Home")).containsExactly("eu");
        assertThat(seen.headers().names()).doesNotContain("X-CATAMARAN-Peer", "X-Catamaran-New", "X-Forwarded-For");
    }

    @Test
    void aStrangerCannotEither() {
        eu.caller().with("X-Catamaran-Customer", "somebody").post("/api/sessions", "{}");
        assertThat(eu.identity.last().header("X-Catamaran-Customer")).isNull();
    }

    @Test
    void unknownHeadersPassAndThoseOfTheConnectionDoNot() {
        RawHttp.exchange(
                eu.gateway().port(),
                "GET /api/me HTTP/1.1\r\nHost: test\r\nAuthorization: Bearer "
                        + eu.token("eu").text()
                        + "\r\nConnection: X-Mine, close\r\nX-Mine: 1\r\nTE: trailers\r\nX-Other: kept\r\n\r\n");

        Seen seen = eu.identity.last();
        assertThat(seen.header("X-Other")).isEqualTo("kept");
        assertThat(seen.header("X-Mine")).isNull();
        assertThat(seen.header("TE")).isNull();
    }

    @Test
    void anAnswerLosesWhatIsInternalAndKeepsTheRest() {
        eu.identity.answers((request, what) -> request.response()
                .putHeader("X-Catamaran-Secret", "x")
                .putHeader("Server", "quarkus")
                .putHeader("Keep-Alive", "timeout=5")
                .putHeader("Set-Cookie", List.<String>of("a=1", "b=2"))
                .putHeader("Region", "eu")
                .setStatusCode(201)
                .end("made"));

        HttpResponse<String> answer = eu.caller().post("/api/sessions", "{}");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("made");
        HttpHeaders headers = answer.headers();
        assertThat(headers.allValues("Set-Cookie")).containsExactly("a=1", "b=2");
        assertThat(headers.firstValue("Region")).contains("eu");
        assertThat(headers.map()).doesNotContainKeys("x-catamaran-secret", "server", "keep-alive");
    }

    @Test
    void everyAnswerHasTheSecurityHeaders() {
        for (String path : new String[] {"/api/me", "/nothing"}) {
            HttpHeaders headers = eu.customerOf("eu").get(path).headers();
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
            assertThat(headers.firstValue("Cache-Control")).contains("no-store");
            assertThat(headers.firstValue("Strict-Transport-Security")).isPresent();
            assertThat(headers.firstValue("Content-Security-Policy")).isPresent();
        }
    }

    @Test
    void theTraceOfTheCallerIsKept() {
        Caller caller = eu.customerOf("eu").with("traceparent", TRACE_PARENT).with("tracestate", "a=b");
        caller.get("/api/me");
        assertThat(eu.identity.last().header("traceparent")).isEqualTo(TRACE_PARENT);
        assertThat(eu.identity.last().header("tracestate")).isEqualTo("a=b");
        assertThat(caller.get("/nothing").body()).contains("\"traceId\":\"" + TRACE + "\"");
    }

    @Test
    void aRequestWithoutATraceOrWithABrokenOneGetsANewOne() {
        eu.customerOf("eu")
                .with("traceparent", "broken")
                .with("tracestate", "a=b")
                .get("/api/me");
        assertThat(eu.identity.last().header("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        assertThat(eu.identity.last().header("tracestate")).isNull();
    }

    @Test
    void theRequestIdComesBack() {
        HttpResponse<String> answer =
                eu.customerOf("eu").with("X-Request-Id", "r-1").get("/api/me");
        assertThat(answer.headers().allValues("X-Request-Id")).containsExactly("r-1");
        assertThat(eu.identity.last().header("X-Request-Id")).isEqualTo("r-1");
        assertThat(eu.customerOf("eu").get("/api/me").headers().firstValue("X-Request-Id"))
                .isPresent();
    }

    @Test
    void aConnectionThatHasLastedLongEnoughIsClosedWithItsAnswer() throws InterruptedException {
        RegionFixture young =
                region("eu").with("timeouts.connection-seconds", 1).startServing();
        Caller customer = young.customerOf("eu");

        assertThat(customer.get("/api/me").headers().firstValue("Connection")).isEmpty();
        Thread.sleep(1_300);
        assertThat(customer.get("/api/me").headers().firstValue("Connection")).hasValue("close");
        assertThat(customer.get("/api/me").headers().firstValue("Connection")).isEmpty();
    }
}
