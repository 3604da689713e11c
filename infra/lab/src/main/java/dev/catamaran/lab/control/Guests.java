package dev.catamaran.lab.control;

import com.sun.net.httpserver.HttpExchange;
import java.util.Set;

/**
 * Who may ask. A browser on this machine visits other sites too: a page of theirs must not kill a region here, neither by a form that is
 * sent to this address, nor by a name of theirs that leads to it (DNS rebinding). The header Host names what the browser thinks it asks,
 * Origin whose page asks.
 */
final class Guests {

    private final Set<String> names;

    Guests(int port) {
        names = Set.of("127.0.0.1:" + port, "localhost:" + port);
    }

    /** @throws Refusal 403 */
    void require(HttpExchange exchange) {
        String host = exchange.getRequestHeaders().getFirst("Host");
        if (host == null || !names.contains(host)) {
            throw Refusal.forbidden("the lab answers to " + names + " only");
        }
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        if (origin != null && !origin.equals("http://" + host)) {
            throw Refusal.forbidden("another site's page asks");
        }
    }
}
