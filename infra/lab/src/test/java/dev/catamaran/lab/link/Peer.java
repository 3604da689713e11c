package dev.catamaran.lab.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;

/** A listener whose accepted connection a test holds in its hands. */
final class Peer implements AutoCloseable {

    private final ServerSocket server;

    Peer(int port) throws IOException {
        server = new ServerSocket(port, 50, loopback());
    }

    static Peer anywhere() throws IOException {
        return new Peer(0);
    }

    int port() {
        return server.getLocalPort();
    }

    /** The next connection that arrives. */
    CompletableFuture<Socket> next() {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return server.accept();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                task -> new Thread(task, "accept").start());
    }

    static Socket call(int port) throws IOException {
        Socket socket = new Socket(loopback(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(15_000);
        return socket;
    }

    static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
