package dev.catamaran.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.embedded.RedisServer;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** What every test of a running gateway needs: a Vert.x, a real Redis, regions that are closed after each test. */
abstract class GatewayTest {

    static Vertx vertx;
    static RedisServer redis;

    private final List<RegionFixture> regions = new ArrayList<>();

    @BeforeAll
    static void startServers(@TempDir Path folder) throws IOException {
        vertx = Vertx.vertx();
        redis = RedisServer.create(folder).start();
    }

    @AfterAll
    static void stopServers() throws IOException {
        redis.kill();
        Waits.on(vertx.close(), Duration.ofSeconds(10));
    }

    @AfterEach
    void closeRegions() {
        regions.forEach(RegionFixture::close);
    }

    RegionFixture region(String name) {
        return region(name, redis.url());
    }

    RegionFixture region(String name, String redisUrl) {
        RegionFixture region = new RegionFixture(vertx, name, redisUrl);
        regions.add(region);
        return region;
    }

    static void assertProblem(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Region")).isPresent();
        assertThat(answer.body()).contains("\"urn:catamaran:problem:" + slug + "\"", "\"traceId\":");
    }
}
