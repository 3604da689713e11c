package dev.catamaran.lab.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EntryTest {

    private final Wan wan = new Wan((from, to) -> 1);
    private final AtomicBoolean euIsReady = new AtomicBoolean(true);
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer eu;
    private HttpServer us;
    private Doorway toEu;
    private Entry entry;

    @BeforeEach
    void open() throws IOException {
        eu = gateway("eu", euIsReady);
        us = gateway("us", new AtomicBoolean(true));
        toEu = doorway("eu", eu);
        Doorway toUs = doorway("us", us);
        entry = new Entry(wan, "customers-eu", List.of(toEu, toUs));
        await().until(() -> toEu.isAlive() && toUs.isAlive());
    }

    @AfterEach
    void close() {
        wan.close();
        eu.stop(0);
        us.stop(0);
    }

    @Test
    void leadsToTheNearestGateway() throws IOException {
        assertThat(whoAnswers()).isEqualTo("eu");
    }

    @Test
    void leadsToTheOtherAtOnceWhenNobodyListensAtTheNearest() throws IOException {
        eu.stop(0);
        assertThat(whoAnswers()).isEqualTo("us");
    }

    @Test
    void leavesAGatewayThatSaysItIsNotReadyAndReturnsToIt() {
        euIsReady.set(false);
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(whoAnswers()).isEqualTo("us"));

        euIsReady.set(true);
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(whoAnswers()).isEqualTo("eu"));
    }

    @Test
    void leavesAGatewayThatThisZoneCannotReachAndReturnsToIt() throws IOException {
        wan.cut("customers-eu", "eu", false, InFlight.DROP);
        await().atMost(Duration.ofSeconds(5)).until(() -> !toEu.isAlive());
        assertThat(whoAnswers()).isEqualTo("us");

        wan.heal("customers-eu", "eu");
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(whoAnswers()).isEqualTo("eu"));
    }

    @Test
    void asksAGatewayThatNobodyUsesSeldomAndSeesAtOnceWhenItIsUsed() throws Exception {
        HttpServer unused = gateway("unused", new AtomicBoolean(true));
        int port = unused.getAddress().getPort();
        Doorway door = new Doorway(wan, "customers-eu", "unused", port, port, 100);
        await().until(door::isAlive);
        TimeUnit.SECONDS.sleep(1);
        asked.set(0);
        TimeUnit.SECONDS.sleep(4);
        assertThat(asked).hasValueLessThanOrEqualTo(5);

        wan.cut("customers-eu", "unused", false, InFlight.DROP);
        door.used();
        await().atMost(Duration.ofSeconds(2)).until(() -> !door.isAlive());
        unused.stop(0);
    }

    private Doorway doorway(String region, HttpServer gateway) {
        int port = gateway.getAddress().getPort();
        return new Doorway(wan, "customers-eu", region, port, port);
    }

    private HttpServer gateway(String name, AtomicBoolean ready) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(Peer.loopback(), 0), 0);
        server.createContext("/q/health/group/entry", exchange -> {
            if (name.equals("unused")) {
                asked.incrementAndGet();
            }
            exchange.sendResponseHeaders(ready.get() ? 200 : 503, -1);
            exchange.close();
        });
        server.createContext("/who", exchange -> {
            exchange.getResponseHeaders().set("Connection", "close");
            exchange.sendResponseHeaders(200, name.length());
            exchange.getResponseBody().write(name.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.start();
        return server;
    }

    private String whoAnswers() throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(entry.url() + "/who").toURL().openConnection();
        connection.setReadTimeout(5_000);
        try (var answer = connection.getInputStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
