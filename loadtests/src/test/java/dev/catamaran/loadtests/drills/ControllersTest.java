package dev.catamaran.loadtests.drills;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class ControllersTest {
    @Test
    void saysWhyAMoveWasNotOrderedWhereNobodyListens() throws Exception {
        assertThat(lab(closedPort()).move("eu", "eu", "us"))
                .hasValueSatisfying(why -> assertThat(why).startsWith("/moves was not answered: "));
    }

    @Test
    void ordersAMoveWithTheTokenOfTheLabWhereOrdersAreTaken() throws Exception {
        List<String> shown = new CopyOnWriteArrayList<>();
        HttpServer orders = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        orders.createContext("/moves", exchange -> {
            shown.add(exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.sendResponseHeaders(202, 2);
            exchange.getResponseBody().write("{}".getBytes(StandardCharsets.US_ASCII));
            exchange.close();
        });
        orders.start();
        try {
            assertThat(lab(orders.getAddress().getPort()).move("eu", "eu", "us"))
                    .isEmpty();
        } finally {
            orders.stop(0);
        }
        assertThat(shown).containsExactly("Bearer of this lab");
    }

    private static Controllers lab(int ordersPort) throws Exception {
        return Controllers.of(new LabView(new ObjectMapper().readTree("""
                {"regions":{"eu":{"orders":"http://127.0.0.1:%d"}},"ordersToken":"of this lab"}
                """.formatted(ordersPort))));
    }

    private static int closedPort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
