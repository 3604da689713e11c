package dev.catamaran.testkit.fuzz;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The parts of a request on its way, to be damaged. A character is a byte. */
final class Wire {

    String method;
    String target;
    String version = "HTTP/1.1";
    final List<String> headers = new ArrayList<>();
    String body;

    private Wire(Request request) {
        method = request.method();
        target = request.target();
        body = new String(request.body(), StandardCharsets.ISO_8859_1);
    }

    static Wire of(Request request, URI api) {
        Wire wire = new Wire(request);
        wire.headers.add("Host: " + api.getAuthority());
        wire.headers.addAll(request.headers());
        if (!wire.body.isEmpty()) {
            wire.headers.add("Content-Length: " + wire.body.length());
        }
        return wire;
    }

    void without(String header) {
        headers.removeIf(line -> line.regionMatches(true, 0, header + ":", 0, header.length() + 1));
    }

    String head() {
        return method + " " + target + " " + version + "\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
    }

    String text() {
        return head() + body;
    }
}
