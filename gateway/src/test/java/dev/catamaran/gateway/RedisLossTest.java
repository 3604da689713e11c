package dev.catamaran.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.catamaran.embedded.RedisServer;
import dev.catamaran.platform.session.SessionToken;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two regions with a Redis each, and what is left of sessions and log-outs when a Redis dies, hangs or comes back empty. */
class RedisLossTest extends GatewayTest {

    private static final Duration QUICK = Duration.ofMillis(1_000);

    private RedisServer euRedis;
    private RedisServer usRedis;
    private RegionFixture eu;
    private RegionFixture us;
    private SessionToken token;

    @BeforeEach
    void startTwoRegions(@TempDir Path folder) throws IOException {
        euRedis = RedisServer.create(folder.resolve("eu")).start();
        usRedis = RedisServer.create(folder.resolve("us")).start();
        us = region("us", usRedis.url()).startServing();
        eu = newGatewayOfEu();
        token = eu.token("eu");
    }

    @AfterEach
    void stopRedis() throws IOException {
        signal("CONT");
        euRedis.kill();
        usRedis.kill();
    }

    @Test
    void aLogOutCountsInBothRegionsBeforeItIsAnswered() throws IOException {
        logOut();

        assertThat(status(us)).isEqualTo(401);
        assertThat(status(eu)).isEqualTo(401);
        assertThat(usRedis.command("GET", "revoked:" + token.id())).isEqualTo("1");
    }

    @Test
    void aLogOutSurvivesTheDeathOfRedisRightAfterIt() throws IOException {
        logOut();
        euRedis.kill();

        assertThat(status(eu)).isEqualTo(401);
        assertThat(status(us)).isEqualTo(401);
        assertThat(status(newGatewayOfEu()))
                .as("a gateway that never heard of it")
                .isEqualTo(401);
    }

    @Test
    void aLogOutCountsWhereRedisComesBackEmptyUntilTheDatabaseTellsIt() throws IOException {
        logOut();
        euRedis.kill();
        euRedis.start();
        assertThat(euRedis.command("GET", "revoked:" + token.id())).isNull();

        assertThat(status(eu)).isEqualTo(401);
        assertThat(status(newGatewayOfEu())).as("it asks the peer").isEqualTo(401);
    }

    @Test
    void aLogOutThatThePeerMadeSurvivesTheDeathOfItsRedis() throws IOException {
        token = eu.token("us");
        us.identity.answers(204);
        logOut();
        usRedis.kill();

        assertThat(status(eu)).isEqualTo(401);
        assertThat(status(us)).isEqualTo(401);
    }

    @Test
    void aLogOutCountsAtAPeerWhoseRedisIsAReplicaThatHasNotHeardOfIt() throws IOException {
        usRedis.replicaOf("127.0.0.1", euRedis.port());
        await().until(() -> usRedis.command("INFO", "replication").contains("master_link_status:up"));
        logOut();
        assertThat(usRedis.command("GET", "revoked:" + token.id())).isNull();

        assertThat(status(us)).isEqualTo(401);
        euRedis.kill();
        assertThat(status(newGatewayOfEu())).isEqualTo(401);
    }

    @Test
    void nobodyIsLoggedOutAndNobodyWaitsWhileRedisIsDead() throws IOException {
        assertThat(status(eu)).isEqualTo(200);
        euRedis.kill();

        assertThat(slowest(50)).isLessThan(QUICK);
        euRedis.start();
        await().until(() -> euRedis.command("GET", "session:" + token.id()) != null || status(eu) != 200);
        assertThat(status(eu)).isEqualTo(200);
    }

    @Test
    void nobodyIsLoggedOutAndNobodyWaitsWhileRedisHangs() throws IOException {
        assertThat(status(eu)).isEqualTo(200);
        signal("STOP");

        Duration first = slowest(1);
        Duration rest = slowest(50);

        System.out.println("paused Redis: first answer " + first.toMillis() + " ms, slowest of the next 50 "
                + rest.toMillis() + " ms");
        assertThat(first).isLessThan(QUICK);
        assertThat(rest).isLessThan(QUICK);
        signal("CONT");
        assertThat(status(eu)).isEqualTo(200);
    }

    @Test
    void aTokenCountsWhereNobodyIsLeftToAsk() throws IOException {
        eu = region("eu", euRedis.url()).startServing();
        euRedis.kill();

        assertThat(slowest(20)).isLessThan(QUICK);
    }

    private RegionFixture newGatewayOfEu() {
        return region("eu", euRedis.url())
                .with("peer-gateway-url", us.peerUrl())
                .startServing();
    }

    private void logOut() {
        eu.identity.answers(204);
        assertThat(caller(eu).call("DELETE", "/api/sessions/current", "").statusCode())
                .isEqualTo(204);
        eu.identity.answers(200);
        us.identity.answers(200);
    }

    private int status(RegionFixture region) {
        return caller(region).get("/api/me").statusCode();
    }

    /** Of so many requests, each of which is let in. */
    private Duration slowest(int requests) {
        long slowest = 0;
        for (int i = 0; i < requests; i++) {
            long before = System.nanoTime();
            assertThat(status(eu)).isEqualTo(200);
            slowest = Math.max(slowest, System.nanoTime() - before);
        }
        return Duration.ofNanos(slowest);
    }

    private Caller caller(RegionFixture region) {
        return region.caller().with("Authorization", "Bearer " + token.text());
    }

    private void signal(String name) throws IOException {
        for (ProcessHandle process : euRedis.processes()) {
            try {
                new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                        .start()
                        .waitFor();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
    }
}
