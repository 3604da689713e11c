package dev.catamaran.testkit.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Sends by Java's own client, and over a bare socket what that client would refuse or repair. */
final class Sender {

    private static final int WHOLE_MILLIS = 20_000;

    /** What is perhaps no whole request is waited for that long. */
    private static final int DAMAGED_MILLIS = 300;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI api;
    private final RandomText text;
    private final Damage damage;

    Sender(URI api, RandomText text) {
        this.api = api;
        this.text = text;
        this.damage = new Damage(text);
    }

    Exchange whole(Request request) throws InterruptedException {
        boolean bare = text.once(2);
        String wire = Wire.of(request, api).text();
        return new Exchange(wire, true, bare ? bySocket(wire, WHOLE_MILLIS) : byClient(request, wire));
    }

    Exchange damaged(Request request) {
        String wire = damage.of(Wire.of(request, api));
        return new Exchange(wire, false, bySocket(wire, DAMAGED_MILLIS));
    }

    private Answer byClient(Request request, String wire) throws InterruptedException {
        HttpRequest sendable;
        try {
            sendable = request.forClient(api);
        } catch (IllegalArgumentException refused) {
            return bySocket(wire, WHOLE_MILLIS);
        }
        try {
            HttpResponse<String> answer = client.send(sendable, HttpResponse.BodyHandlers.ofString());
            String type = answer.headers().firstValue("Content-Type").orElse("none");
            return new Answer(answer.statusCode(), type, answer.body());
        } catch (IOException broken) {
            return Answer.CLOSED;
        }
    }

    private Answer bySocket(String wire, int millis) {
        try (Socket socket = new Socket(api.getHost(), api.getPort())) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(millis);
            try {
                socket.getOutputStream().write(wire.getBytes(StandardCharsets.ISO_8859_1));
            } catch (IOException closedBeforeTheEnd) {
                // the answer may be there all the same
            }
            return answer(socket.getInputStream(), wire.startsWith("HEAD "));
        } catch (SocketTimeoutException nothing) {
            return Answer.SILENCE;
        } catch (IOException nobodyListens) {
            throw new UncheckedIOException(nobodyListens);
        }
    }

    private static Answer answer(InputStream in, boolean bare) throws SocketTimeoutException {
        StringBuilder received = new StringBuilder();
        byte[] part = new byte[65_536];
        try {
            for (int length = in.read(part); length >= 0; length = in.read(part)) {
                received.append(new String(part, 0, length, StandardCharsets.ISO_8859_1));
                Answer answer = Answer.in(received.toString(), bare);
                if (answer != null) {
                    return answer;
                }
            }
            return Answer.CLOSED;
        } catch (SocketTimeoutException nothing) {
            throw nothing;
        } catch (IOException reset) {
            return Answer.CLOSED;
        }
    }
}
