package dev.catamaran.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.catamaran.platform.session.SessionKey;
import dev.catamaran.platform.session.SessionToken;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Secrets are exchanged while both regions serve, one process after the other. */
class RotationTest extends GatewayTest {

    private static final String NEWER_KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private static final String NEWER_SECRET = "a newer secret of the two gateways";

    @Test
    void aNewSessionKeyLogsNobodyOut() {
        RegionFixture before = region("eu").with("session-key-also", NEWER_KEY).startServing();
        RegionFixture after = region("us")
                .with("session-key", NEWER_KEY)
                .with("session-key-also", RegionFixture.SESSION_KEY)
                .startServing();

        for (RegionFixture region : List.of(before, after)) {
            assertThat(status(region, token(RegionFixture.SESSION_KEY))).isEqualTo(200);
            assertThat(status(region, token(NEWER_KEY))).isEqualTo(200);
        }
    }

    @Test
    void aKeyThatIsTakenAwayCountsNoMore() {
        RegionFixture over = region("eu").with("session-key", NEWER_KEY).startServing();

        assertThat(status(over, token(NEWER_KEY))).isEqualTo(200);
        assertThat(status(over, token(RegionFixture.SESSION_KEY))).isEqualTo(401);
    }

    @Test
    void gatewaysThatSendDifferentSecretsServeEachOtherWhileBothAreAccepted() {
        RegionFixture us = region("us").with("peer-secret-also", NEWER_SECRET).startServing();
        RegionFixture eu = region("eu")
                .with("peer-gateway-url", us.peerUrl())
                .with("peer-secret", NEWER_SECRET)
                .with("peer-secret-also", "the peer secret of two test gateways")
                .startServing();

        assertThat(eu.customerOf("us").get("/api/accounts").statusCode()).isEqualTo(200);
        assertThat(us.payments.seen()).hasSize(1);
    }

    @Test
    void aSecretThatCanBeGuessedKeepsTheGatewayFromStarting() {
        RegionFixture shortSecret = region("eu").with("peer-secret", "31 characters are not enough...");
        assertThatThrownBy(shortSecret::start).hasMessageContaining("fewer than 32 bytes");

        RegionFixture shortSecond = region("eu").with("peer-secret-also", "short");
        assertThatThrownBy(shortSecond::start).hasMessageContaining("fewer than 32 bytes");
    }

    private static int status(RegionFixture region, SessionToken token) {
        return region.caller()
                .with("Authorization", "Bearer " + token.text())
                .get("/api/accounts/1/statement")
                .statusCode();
    }

    private static SessionToken token(String key) {
        Instant now = Instant.now();
        return SessionToken.issue(
                SessionKey.parse(key), "eu", List.of(RegionFixture.CUSTOMER), "eu", now, now.plusSeconds(60));
    }
}
