package dev.catamaran.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who and what is let in at all. */
class AdmissionTest extends GatewayTest {

    private RegionFixture eu;

    @BeforeEach
    void startEu() {
        eu = region("eu").with("limits.session-requests-per-second", "20").startServing();
    }

    @Test
    void aPathOutsideTheContractIsNotFound() {
        for (String path :
                new String[] {"/api", "/q/health", "/api/accounts/", "/api/accounts/%2e%2e", "/peer/ready"}) {
            assertProblem(eu.customerOf("eu").get(path), 404, "not-found");
        }
        assertThat(eu.payments.seen()).isEmpty();
    }

    @Test
    void aMethodOutsideTheContractIsNotAllowedAndTheOthersAreNamed() {
        HttpResponse<String> answer = eu.customerOf("eu").call("PUT", "/api/accounts", "{}");
        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.headers().firstValue("Allow")).contains("GET, POST");
    }

    @Test
    void aCallWithoutASessionIsUnauthenticated() {
        HttpResponse<String> answer = eu.caller().get("/api/me");
        assertProblem(answer, 401, "unauthenticated");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }

    @Test
    void aForgedTokenIsUnauthenticated() {
        String forged = "eu." + eu.token("eu").text().substring(3).replace('A', 'B') + "x";
        assertProblem(eu.caller().with("Authorization", "Bearer " + forged).get("/api/me"), 401, "unauthenticated");
    }

    @Test
    void aCookieAuthenticatesARead() {
        Caller browser = eu.caller()
                .with("Cookie", "__Host-catamaran-session=" + eu.token("eu").text());
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(200);
        assertThat(eu.identity.last().header("Cookie")).isNull();
    }

    @Test
    void aCookieThatAnotherHostOfTheDomainCouldSetAuthenticatesNobody() {
        Caller browser =
                eu.caller().with("Cookie", "catamaran-session=" + eu.token("eu").text());
        assertProblem(browser.get("/api/me"), 401, "unauthenticated");
    }

    @Test
    void aLogInIsToldWhereItComesFromByTheGatewayAlone() {
        eu.caller().with("X-Catamaran-Address", "203.0.113.7").post("/api/sessions", "{}");
        assertThat(eu.identity.last().header("X-Catamaran-Address")).isEqualTo("127.0.0.1");
    }

    @Test
    void aChangeWithTheCookieNeedsAProofOfIntent() {
        Caller browser = eu.caller()
                .with("Cookie", "__Host-catamaran-session=" + eu.token("eu").text());
        assertProblem(browser.post("/api/payments", "{}"), 403, "csrf");
        assertThat(browser.with("X-CSRF-Protection", "1")
                        .post("/api/payments", "{}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(eu.payments.seen()).hasSize(1);
    }

    @Test
    void aBodyOverTheLimitIsRefusedHoweverItIsSent() {
        String large = "x".repeat(9 * 1024);
        assertProblem(eu.customerOf("eu").post("/api/payments", large), 413, "body-too-large");
        assertThat(eu.payments.seen()).isEmpty();
        assertThat(RawHttp.chunkedPost(eu.gateway().port(), eu.token("eu").text(), large))
                .startsWith("HTTP/1.1 413");
    }

    @Test
    void aBodyWithinTheLimitArrivesWhole() {
        String body = "y".repeat(8 * 1024);
        assertThat(eu.customerOf("eu").post("/api/payments", body).statusCode()).isEqualTo(200);
        assertThat(eu.payments.last().body()).isEqualTo(body);
    }

    @Test
    void headersThatAreTooLongAreMalformed() {
        HttpResponse<String> answer =
                eu.customerOf("eu").with("X-Long", "z".repeat(20_000)).get("/api/me");
        assertProblemOfUnreadable(answer);
    }

    @Test
    void aSessionThatAsksTooMuchIsSlowedDownAndOthersAreNot() {
        Caller busy = eu.customerOf("eu");
        HttpResponse<String> limited = null;
        for (int i = 0; i < 200 && (limited == null || limited.statusCode() == 200); i++) {
            limited = busy.get("/api/me");
        }
        assertProblem(limited, 429, "rate-limited");
        assertThat(limited.headers().firstValue("Retry-After")).contains("1");
        assertThat(eu.customerOf("eu").get("/api/me").statusCode()).isEqualTo(200);
    }

    @Test
    void strangersBehindATrustedProxyAreCountedByTheirOwnAddresses() {
        RegionFixture behind = region("eu")
                .with("trusted-proxies", "127.0.0.0/8")
                .with("limits.address-requests-per-second", "20")
                .startServing();
        Caller busy = behind.caller().with("X-Forwarded-For", "1.1.1.1, 203.0.113.9");

        assertThat(isLimited(busy)).isTrue();
        assertThat(behind.caller()
                        .with("X-Forwarded-For", "203.0.113.10")
                        .post("/api/sessions", "{}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theServiceLearnsWhereAStrangerComesFrom() {
        RegionFixture behind =
                region("eu").with("trusted-proxies", "127.0.0.0/8").startServing();
        Caller stranger =
                behind.caller().with("X-Forwarded-For", "203.0.113.9").with("X-Catamaran-Address", "203.0.113.10");

        stranger.post("/api/sessions", "{}");
        assertThat(behind.identity.last().header("X-Catamaran-Address")).isEqualTo("203.0.113.9");

        eu.caller().with("X-Forwarded-For", "203.0.113.9").post("/api/customers", "{}");
        assertThat(eu.identity.last().header("X-Catamaran-Address")).isEqualTo("127.0.0.1");
    }

    @Test
    void nobodyElseSaysWhoTheyAre() {
        RegionFixture open =
                region("eu").with("limits.address-requests-per-second", "20").startServing();

        assertThat(isLimited(open.caller().with("X-Forwarded-For", "203.0.113.9")))
                .isTrue();
        assertProblem(
                open.caller().with("X-Forwarded-For", "203.0.113.10").post("/api/sessions", "{}"), 429, "rate-limited");
    }

    private static boolean isLimited(Caller caller) {
        for (int i = 0; i < 200; i++) {
            if (caller.post("/api/sessions", "{}").statusCode() == 429) {
                return true;
            }
        }
        return false;
    }

    private static void assertProblemOfUnreadable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("urn:catamaran:problem:malformed-request");
    }
}
