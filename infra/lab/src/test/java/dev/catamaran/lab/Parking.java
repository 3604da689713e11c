package dev.catamaran.lab;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Sockets on which a log-in has arrived all but its last byte. */
final class Parking implements AutoCloseable {

    private final List<Socket> sockets = new ArrayList<>();
    private final URI gateway;
    private final byte[] request;

    Parking(URI gateway, int bodyBytes) {
        this.gateway = gateway;
        String head = "POST /api/sessions HTTP/1.1\r\nHost: lab\r\nContent-Type: application/json\r\nContent-Length: "
                + bodyBytes + "\r\n\r\n";
        this.request = (head + "x".repeat(bodyBytes - 1)).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Opens another one for each that is closed. */
    void keep(int count, Duration time) throws IOException {
        long began = System.nanoTime();
        for (int i = 0; System.nanoTime() - began < time.toNanos(); i = (i + 1) % count) {
            if (i == sockets.size()) {
                sockets.add(parked());
            } else if (isClosed(sockets.get(i))) {
                sockets.get(i).close();
                sockets.set(i, parked());
            }
        }
    }

    private Socket parked() throws IOException {
        Socket socket = new Socket(gateway.getHost(), gateway.getPort());
        try {
            socket.getOutputStream().write(request);
        } catch (IOException closed) {
            // as it may be at any time
        }
        return socket;
    }

    private static boolean isClosed(Socket socket) {
        try {
            socket.setSoTimeout(1);
            return socket.getInputStream().read(new byte[4_096]) < 0;
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
