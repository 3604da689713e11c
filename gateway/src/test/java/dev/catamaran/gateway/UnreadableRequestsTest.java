package dev.catamaran.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a service's framework would end by itself is answered here like any other mistake. */
class UnreadableRequestsTest extends GatewayTest {

    private static final String REST = "\r\nHost: test\r\n\r\n";

    private RegionFixture eu;

    @BeforeEach
    void startEu() {
        eu = region("eu").startServing();
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=%zz", "limit=%", "limit=1&cursor=%f", "%zz=1", "limit=a|b", "limit=\u00e4"})
    void doesNotReachAServiceWhereTheQueryCannotBeRead(String query) {
        String token = eu.token("eu").text();
        String answer = RawHttp.exchange(
                eu.gateway().port(),
                "GET /api/accounts/a1/statement?" + query + " HTTP/1.1\r\nAuthorization: Bearer " + token + REST);
        assertThat(answer)
                .startsWith("HTTP/1.1 400 ")
                .containsIgnoringCase("content-type: application/problem+json")
                .contains("\"urn:catamaran:problem:malformed-request\"");
        assertThat(eu.statements.seen()).isEmpty();
    }
}
