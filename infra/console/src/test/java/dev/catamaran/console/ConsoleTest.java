package dev.catamaran.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Real sockets: one zone that serves, and one that accepts connections and says nothing, as a stopped process does. */
class ConsoleTest {
    private static final String STATUS = """
            {"mode":"active-active","replication":"sync","quorum":{"connected":true},"behind":[],
            "leases":[{"home":"eu","region":"eu","epoch":4,"state":"serving"}],
            "gates":[{"home":"eu","region":"eu","epoch":4,"openUntil":1,"open":true}],
            "database":{"role":"primary","peerState":"streaming","lagMillis":3,"lagBytes":5,"conflicts":0}}""";

    private static final OrderAddresses NO_ORDERS = new OrderAddresses(Map.of(), "");

    @Test
    void seesAZoneServeAndDieWhileAnotherHangs() throws IOException {
        HttpServer controller = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        controller.createContext("/status", exchange -> answer(exchange, 200, STATUS));
        controller.start();
        try (ServerSocket hanging = new ServerSocket(0);
                Console console = Console.of(
                        List.of(sight("eu", controller.getAddress().getPort()), sight("us", hanging.getLocalPort())),
                        Surroundings.unknown(),
                        NO_ORDERS)) {
            await().untilAsserted(() -> assertThat(console.picture().json())
                    .contains("\"name\":\"eu\",\"kind\":\"region\",\"state\":\"serving\"")
                    .contains("\"state\":\"sync\"", "\"name\":\"us\",\"kind\":\"region\",\"state\":\"silent\""));
            controller.stop(0);
            await().atMost(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertThat(console.picture().json())
                            .contains("\"name\":\"eu\",\"kind\":\"region\",\"state\":\"dead\""));
        }
    }

    @Test
    void asksNobodyWhileNobodyReads() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        HttpServer controller = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        controller.createContext("/status", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        controller.start();
        Sight eu = sight("eu", controller.getAddress().getPort());
        try (Console console = Console.of(List.of(eu), Surroundings.unknown(), NO_ORDERS, Duration.ofSeconds(1))) {
            TimeUnit.SECONDS.sleep(1);
            assertThat(asked).as("before the first reader").hasValue(0);

            console.picture();
            await().until(() -> asked.get() > 1);
            TimeUnit.SECONDS.sleep(2);
            int last = asked.get();
            TimeUnit.SECONDS.sleep(1);
            assertThat(asked).as("after the last reader").hasValue(last);

            console.picture();
            await().until(() -> asked.get() > last);
        } finally {
            controller.stop(0);
        }
    }

    @Test
    void ordersAMoveOfTheHolderAndShowsItTheToken() throws IOException {
        List<String> shown = new CopyOnWriteArrayList<>();
        HttpServer controller = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        controller.createContext("/status", exchange -> answer(exchange, 200, STATUS));
        HttpServer orders = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        orders.createContext("/moves", exchange -> {
            shown.add(exchange.getRequestHeaders().getFirst("Authorization"));
            answer(exchange, 202, "{}");
        });
        controller.start();
        orders.start();
        OrderAddresses addresses =
                new OrderAddresses(Map.of("eu", address(orders.getAddress().getPort())), "secret");
        try (Console console = Console.of(
                List.of(sight("eu", controller.getAddress().getPort())), Surroundings.unknown(), addresses)) {
            await().until(() -> console.move("eu", "us").join().status() == 202);
            assertThat(shown).containsExactly("Bearer secret");
            assertThat(addresses).asString().doesNotContain("secret");
        } finally {
            controller.stop(0);
            orders.stop(0);
        }
    }

    @Test
    void refusesAMoveThatNobodyCanMake() {
        try (Console console = Console.of(List.of(sight("eu", 1)), Surroundings.unknown(), NO_ORDERS)) {
            assertThat(console.move("eu", "us").join().status()).isEqualTo(409);
            assertThat(console.move("eu", "\",\"x").join().status()).isEqualTo(422);
            assertThat(console.move(null, "us").join().status()).isEqualTo(422);
        }
    }

    @Test
    void hasNoFaultsInTheSharedPage() throws IOException {
        Page page = new Page(ConsoleTest.class);
        for (String file : List.of("", "console.js", "moves.js", "orders.js", "regions.js", "timeline.js", "map.js")) {
            String text = new String(page.file(file).orElseThrow().bytes(), StandardCharsets.UTF_8);
            assertThat(text).doesNotContain("/faults", "data-fault");
        }
        assertThat(page.file("own.js")).as("belongs to the host").isEmpty();
        assertThat(page.file("../Page.class")).isEmpty();
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static Sight sight(String name, int port) {
        return new Sight(name, false, address(port), List.of());
    }

    private static URI address(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
