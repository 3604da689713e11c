package dev.catamaran.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is no request gets an answer, and goes no further. Each of these was found by the fuzz. */
class UnreadableTest extends GatewayTest {

    private RegionFixture eu;

    @BeforeEach
    void startEu() {
        eu = region("eu").startServing();
    }

    @Test
    void aBodyThatCannotBeReadIsMalformed() {
        assertMalformed(
                customers("POST /api/payments HTTP/1.1", "Transfer-Encoding: chunked", "zz\r\n{}\r\n0\r\n\r\n"));
    }

    @Test
    void aLogOutWhoseBodyCannotBeReadIsNone() {
        assertMalformed(customers(
                "DELETE /api/sessions/current HTTP/1.1", "Transfer-Encoding: chunked", "2\r\n{}\r\nzz\r\n\r\n"));
        assertThat(eu.identity.seen()).isEmpty();
    }

    @Test
    void aReadIsSentOnWithoutTheBodyThatCameWithIt() {
        assertThat(customers("GET /api/me HTTP/1.1", "Content-Length: 2", "{}")).startsWith("HTTP/1.1 200 ");
        assertThat(eu.identity.last().body()).isEmpty();
    }

    @Test
    void whatWasAnsweredBeforeTheBodyBrokeIsStillSent() {
        assertThat(customers("GET /nothing HTTP/1.1", "Transfer-Encoding: chunked", "zz\r\n\r\n"))
                .startsWith("HTTP/1.1 404 ");
    }

    @Test
    void aVersionThatIsNotOursIsMalformed() {
        for (String version : new String[] {"HTTP/0.9", "HTTP/1.2", "HTTP/2.0", "http/1.1"}) {
            assertMalformed(customers("GET /api/me " + version, "Accept: */*", ""));
        }
    }

    /** Each of these bytes would be two on the way to a service, which takes no longer lines than a gateway. */
    @Test
    void aTargetOfOtherThanAsciiIsMalformed() {
        assertMalformed(customers("GET /api/me?" + "\u00e4".repeat(3_900) + " HTTP/1.1", "Accept: */*", ""));
        assertMalformed(customers("GET /api/me?\0 HTTP/1.1", "Accept: */*", ""));
        assertThat(eu.identity.seen()).isEmpty();
    }

    @Test
    void thePeersDoorAnswersAsWell() {
        String request = "GET /peer/ready HTTP/1.1\r\nHost: test\r\nNo colon\r\n\r\n";
        assertMalformed(RawHttp.exchange(eu.peerUrl().getPort(), request));
    }

    private String customers(String line, String header, String body) {
        String proof = "Authorization: Bearer " + eu.token("eu").text();
        String head = String.join("\r\n", line, "Host: test", proof, header, "", "");
        return RawHttp.exchange(eu.gateway().port(), head + body);
    }

    private static void assertMalformed(String answer) {
        assertThat(answer)
                .startsWith("HTTP/1.1 400 ")
                .contains("application/problem+json", "urn:catamaran:problem:malformed-request");
    }
}
