package dev.catamaran.gateway;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Sockets on which a log-in has arrived all but its last byte. */
final class Parking implements AutoCloseable {

    private final List<Socket> sockets = new ArrayList<>();
    private final int port;
    private final byte[] request;

    Parking(int port, int bodyBytes) {
        this.port = port;
        String head = "POST /api/sessions HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\nContent-Length: "
                + bodyBytes + "\r\n\r\n";
        this.request = (head + "x".repeat(bodyBytes - 1)).getBytes(StandardCharsets.ISO_8859_1);
    }

    void park(int more) throws IOException {
        for (int i = 0; i < more; i++) {
            Socket socket = new Socket("127.0.0.1", port);
            sockets.add(socket);
            send(socket);
        }
    }

    private void send(Socket socket) {
        try {
            socket.getOutputStream().write(request);
        } catch (IOException closed) {
            // as it may be at any time
        }
    }

    /** How many of them the gateway has not closed. */
    long open() {
        return sockets.stream().filter(socket -> !closed(socket)).count();
    }

    /** The beginning of what the last one was told. */
    String answer() throws IOException {
        byte[] beginning = new byte[4_096];
        Socket last = sockets.get(sockets.size() - 1);
        last.setSoTimeout(5_000);
        return new String(
                beginning, 0, Math.max(0, last.getInputStream().read(beginning)), StandardCharsets.ISO_8859_1);
    }

    private static boolean closed(Socket socket) {
        try {
            socket.setSoTimeout(1);
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
