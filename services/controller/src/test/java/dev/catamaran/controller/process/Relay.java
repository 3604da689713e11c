package dev.catamaran.controller.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** A TCP link that can be cut: bytes then vanish, and connections hang instead of closing, as on a dead WAN. */
final class Relay implements AutoCloseable {
    private static final long DIAL_NANOS = 500_000_000;
    private static final long DIAL_STEP_NANOS = 20_000_000;

    private final ServerSocket listener;
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    Relay(int target) {
        this.target = target;
        try {
            this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        daemon(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    void cut() {
        cut = true;
    }

    /** Whatever hung is closed; new connections pass. */
    void heal() {
        synchronized (sockets) {
            if (cut) {
                sockets.forEach(Relay::closeQuietly);
                sockets.clear();
                cut = false;
            }
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket near = listener.accept();
                admit(near);
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** A connection that came during the cut hangs until the end of it, and no longer. */
    private void admit(Socket near) {
        synchronized (sockets) {
            sockets.add(near);
            if (!cut) {
                daemon(() -> connect(near));
            }
        }
    }

    private void connect(Socket near) {
        try {
            Socket far = dial(System.nanoTime() + DIAL_NANOS);
            sockets.add(far);
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            daemon(() -> pump(near, far));
            pump(far, near);
        } catch (IOException notListening) {
            closeQuietly(near);
        }
    }

    /** A link has no target of its own to refuse: closing at once would cost the ensemble two seconds an election. */
    private Socket dial(long until) throws IOException {
        while (true) {
            try {
                return new Socket(InetAddress.getLoopbackAddress(), target);
            } catch (IOException notListening) {
                if (System.nanoTime() > until) {
                    throw notListening;
                }
                LockSupport.parkNanos(DIAL_STEP_NANOS);
            }
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] buffer = new byte[8_192];
        try {
            for (int count = from.getInputStream().read(buffer);
                    count > 0;
                    count = from.getInputStream().read(buffer)) {
                if (!cut) {
                    to.getOutputStream().write(buffer, 0, count);
                }
            }
        } catch (IOException broken) {
            // the other end is told by the close below
        }
        if (!cut) {
            closeQuietly(from);
            closeQuietly(to);
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyClosed) {
            // that is what was wanted
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "relay");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        sockets.forEach(Relay::closeQuietly);
    }
}
