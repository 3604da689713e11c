package dev.catamaran.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.catamaran.embedded.RedisServer;
import dev.catamaran.platform.session.SessionKey;
import dev.catamaran.platform.session.SessionToken;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose session counts, and who is asked for it. */
class SessionTest extends GatewayTest {

    @TempDir
    Path folder;

    @Test
    void aSessionThatRedisKnowsIsWhatItsTokenSays() throws IOException {
        RegionFixture eu = region("eu").startServing();
        SessionToken token = eu.token("eu");
        keep(redis, token);

        assertThat(as(eu, token).get("/api/me").statusCode()).isEqualTo(200);

        Seen seen = eu.identity.last();
        assertThat(seen.header("X-Catamaran-Customer"))
                .isEqualTo(token.customerId().toString());
        assertThat(seen.header("X-Catamaran-Home")).isEqualTo("eu");
        assertThat(seen.header("X-Catamaran-Session")).isEqualTo(token.id());
        assertThat(seen.header("Authorization")).isNull();
        assertThat(eu.count("sessions", "source", "redis")).isEqualTo(1);
    }

    @Test
    void whoCanWriteIntoARedisIsNobodyByIt() throws IOException {
        RedisServer theirs = RedisServer.create(folder.resolve("theirs")).start();
        RegionFixture us = region("us", theirs.url()).startServing();
        RegionFixture eu = region("eu").with("peer-gateway-url", us.peerUrl()).startServing();
        for (RedisServer store : List.of(redis, theirs)) {
            SessionToken token = eu.token("eu");
            String forged = "{\"customer\":\"%s\",\"home\":\"us\",\"expiresAt\":%d}"
                    .formatted(new UUID(6, 6), token.expiresAt().toEpochMilli());
            store.command("SET", "session:" + token.id(), forged);

            assertThat(as(eu, token).get("/api/me").statusCode()).isEqualTo(200);
            assertThat(eu.identity.last().header("X-Catamaran-Customer")).isEqualTo(RegionFixture.CUSTOMER.toString());
            assertThat(eu.identity.last().header("X-Catamaran-Home")).isEqualTo("eu");
        }
        theirs.kill();
    }

    @Test
    void aPersonWhomTwoRegionsSignedUpIsNamedWithBothIdsFromTheTokenAndFromRedis() throws IOException {
        RegionFixture eu = region("eu").startServing();
        UUID other = new UUID(7, 7);
        Instant now = Instant.now();
        SessionToken token = SessionToken.issue(
                SessionKey.parse(RegionFixture.SESSION_KEY),
                "eu",
                List.of(RegionFixture.CUSTOMER, other),
                "eu",
                now,
                now.plusSeconds(60));

        for (String source : List.of("token", "redis")) {
            assertThat(as(eu, token).get("/api/me").statusCode()).isEqualTo(200);
            assertThat(eu.identity.last().header("X-Catamaran-Customer")).isEqualTo(RegionFixture.CUSTOMER.toString());
            assertThat(eu.identity.last().header("X-Catamaran-Customer-Also")).isEqualTo(other.toString());
            assertThat(eu.count("sessions", "source", source)).isEqualTo(1);
            await().until(() -> redis.command("GET", "session:" + token.id()) != null);
        }
    }

    @Test
    void aMissingSessionIsRebuiltFromTheTokenAndKept() throws IOException {
        RegionFixture eu = region("eu").startServing();
        SessionToken token = eu.token("eu");

        assertThat(as(eu, token).get("/api/me").statusCode()).isEqualTo(200);

        assertThat(eu.count("sessions", "source", "token")).isEqualTo(1);
        await().until(() -> redis.command("GET", "session:" + token.id()) != null);
        assertThat(Long.parseLong(redis.command("PEXPIRETIME", "session:" + token.id())))
                .isEqualTo(token.expiresAt().toEpochMilli());
    }

    @Test
    void aRevokedSessionIsRefused() throws IOException {
        RegionFixture eu = region("eu").startServing();
        SessionToken token = eu.token("eu");
        keep(redis, token);
        redis.command("SET", "revoked:" + token.id(), "1");

        assertProblem(as(eu, token).get("/api/me"), 401, "unauthenticated");
    }

    @Test
    void anExpiredTokenIsRefusedThoughRedisStillHasIt() throws IOException {
        RegionFixture eu = region("eu").startServing();
        Instant now = Instant.now();
        SessionToken old = SessionToken.issue(
                SessionKey.parse(RegionFixture.SESSION_KEY),
                "eu",
                List.of(RegionFixture.CUSTOMER),
                "eu",
                now.minusSeconds(60),
                now.minusSeconds(1));
        keep(redis, old);

        assertProblem(as(eu, old).get("/api/me"), 401, "unauthenticated");
    }

    @Test
    void theDeathOfRedisLogsNobodyOutAndItsReturnIsNoticed() throws IOException {
        RedisServer mortal = RedisServer.create(folder.resolve("mortal")).start();
        RegionFixture eu = region("eu", mortal.url()).startServing();
        SessionToken token = eu.token("eu");
        mortal.kill();

        assertThat(as(eu, token).get("/api/me").statusCode()).isEqualTo(200);

        mortal.start();
        mortal.command("SET", "revoked:" + token.id(), "1");
        await().until(() -> as(eu, token).get("/api/me").statusCode() == 401);
        mortal.kill();
    }

    @Test
    void aSessionOfThePeerIsAskedForThereAndKept() throws IOException {
        RedisServer theirs = RedisServer.create(folder.resolve("theirs")).start();
        RegionFixture us = region("us", theirs.url()).startServing();
        RegionFixture eu = region("eu").with("peer-gateway-url", us.peerUrl()).startServing();
        SessionToken token = us.token("eu");
        keep(theirs, token);

        assertThat(as(eu, token).get("/api/me").statusCode()).isEqualTo(200);
        assertThat(eu.count("sessions", "source", "peer")).isEqualTo(1);
        await().until(() -> redis.command("GET", "session:" + token.id()) != null);
        theirs.kill();
    }

    @Test
    void aLogOutThatOnlyThePeerKnowsCounts() throws IOException {
        RedisServer theirs = RedisServer.create(folder.resolve("theirs")).start();
        RegionFixture us = region("us", theirs.url()).startServing();
        RegionFixture eu = region("eu").with("peer-gateway-url", us.peerUrl()).startServing();
        SessionToken token = us.token("eu");
        theirs.command("SET", "revoked:" + token.id(), "1");

        assertProblem(as(eu, token).get("/api/me"), 401, "unauthenticated");
        assertThat(redis.command("GET", "revoked:" + token.id())).isEqualTo("1");
        theirs.kill();
    }

    @Test
    void aSessionOfADeadPeerIsRebuiltFromItsToken() {
        RegionFixture us = region("us");
        RegionFixture eu = region("eu").startServing();

        assertThat(as(eu, us.token("eu")).get("/api/me").statusCode()).isEqualTo(200);
        assertThat(eu.count("sessions", "source", "token")).isEqualTo(1);
    }

    @Test
    void aPeerWithoutAWordIsNotWaitedForAgainAndAgain() {
        RegionFixture us = region("us").startServing();
        try (HangingLink link = new HangingLink(vertx, us.peerUrl())) {
            RegionFixture eu = region("eu")
                    .with("peer-gateway-url", link.url())
                    .with("timeouts.peer-session-millis", 400)
                    .with("timeouts.peer-silence-millis", 30_000)
                    .with("health.every-millis", 60_000)
                    .startServing();
            link.hang();
            int loops = 2;
            long began = System.nanoTime();
            for (int customer = 0; customer < 20; customer++) {
                assertThat(as(eu, us.token("eu")).get("/api/me").statusCode()).isEqualTo(200);
            }

            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(400L * (loops + 2)));
            assertThat(eu.count("sessions", "source", "token")).isEqualTo(20);
        }
    }

    @Test
    void aLogOutMadeByThePeerCountsHereAtOnce() {
        RegionFixture us = region("us").startServing();
        us.identity.answers(204);
        RegionFixture eu = region("eu").with("peer-gateway-url", us.peerUrl()).startServing();
        SessionToken token = eu.token("us");

        assertThat(as(eu, token).call("DELETE", "/api/sessions/current", "").statusCode())
                .isEqualTo(204);
        assertProblem(as(eu, token).get("/api/me"), 401, "unauthenticated");
    }

    @Test
    void aLogOutMayBeRepeatedWhenItsAnswerWasLost() throws IOException {
        RegionFixture eu = region("eu").startServing();
        eu.identity.answers(204);
        SessionToken token = eu.token("eu");
        redis.command("SET", "revoked:" + token.id(), "1");

        assertThat(as(eu, token).call("DELETE", "/api/sessions/current", "").statusCode())
                .isEqualTo(204);
        assertThat(eu.identity.last().header("X-Catamaran-Session")).isEqualTo(token.id());
        assertProblem(as(eu, token).get("/api/me"), 401, "unauthenticated");
    }

    private static Caller as(RegionFixture region, SessionToken token) {
        return region.caller().with("Authorization", "Bearer " + token.text());
    }

    private static void keep(RedisServer server, SessionToken token) throws IOException {
        server.command("SET", "session:" + token.id(), "1");
    }
}
