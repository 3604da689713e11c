package dev.catamaran.embedded;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocket;

/** Says that it is a PostgreSQL server, agrees on TLS with whoever comes, and asks for the password as it is. */
final class Impostor implements AutoCloseable {

    /** PostgreSQL's protocol 3: AuthenticationCleartextPassword. */
    private static final byte[] TELL_ME = {'R', 0, 0, 0, 8, 0, 0, 0, 3};

    private static final int SSL_REQUEST_BYTES = 8;

    private final TestKey key;
    private final ServerSocket listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Thread thread = new Thread(this::serve, "impostor");

    Impostor(TestKey key) throws IOException {
        this.key = key;
        thread.start();
    }

    int port() {
        return listener.getLocalPort();
    }

    /** The passwords. */
    List<String> told() {
        return told;
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void serve() {
        while (!listener.isClosed()) {
            try (Socket caller = listener.accept()) {
                caller.getInputStream().readNBytes(SSL_REQUEST_BYTES);
                caller.getOutputStream().write('S');
                SSLSocket tls = (SSLSocket) key.server().getSocketFactory().createSocket(caller, null, true);
                tls.setUseClientMode(false);
                listen(new DataInputStream(tls.getInputStream()), tls.getOutputStream());
            } catch (IOException gone) {
                // whoever came has left, or the test is over
            }
        }
    }

    private void listen(DataInputStream from, OutputStream to) throws IOException {
        from.readNBytes(from.readInt() - Integer.BYTES);
        to.write(TELL_ME);
        to.flush();
        if (from.read() == 'p') {
            byte[] password = from.readNBytes(from.readInt() - Integer.BYTES);
            told.add(new String(password, 0, password.length - 1, StandardCharsets.UTF_8));
        }
    }
}
