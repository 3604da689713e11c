package dev.catamaran.gateway;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;

/** What a well-behaved HTTP client does not send. */
final class RawHttp {

    private RawHttp() {}

    /** The beginning of the answer to a payment whose length is not declared. */
    static String chunkedPost(int port, String token, String body) {
        return exchange(
                port,
                "POST /api/payments HTTP/1.1\r\nHost: test\r\nAuthorization: Bearer " + token
                        + "\r\nTransfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(body.length()) + "\r\n" + body
                        + "\r\n");
    }

    /** Closes the connection as soon as the request has got so far. */
    static void sendAndLeave(int port, String request, BooleanSupplier farEnough) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            await().until(farEnough::getAsBoolean);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String exchange(int port, String request) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(5_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            InputStream in = socket.getInputStream();
            byte[] beginning = new byte[4_096];
            int length = in.read(beginning);
            return new String(beginning, 0, Math.max(0, length), StandardCharsets.ISO_8859_1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
