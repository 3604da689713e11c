package dev.catamaran.loadtests.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ControllersTest {
    @Test
    void saysWhyAMoveWasNotOrderedWhereNobodyListens() throws Exception {
        Controllers controllers = new Controllers(Map.of("eu", "http://127.0.0.1:" + closedPort()));

        assertThat(controllers.move("eu", "eu", "us"))
                .hasValueSatisfying(why -> assertThat(why).startsWith("/moves was not answered: "));
    }

    private static int closedPort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
