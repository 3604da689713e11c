package dev.catamaran.lab.process;

import dev.catamaran.embedded.FreePort;
import java.util.HashSet;
import java.util.Set;

/** Free ports that are handed out once: of fifty picked by chance, two would be equal in one start of fifteen. */
public final class Ports {

    private final Set<Integer> taken = new HashSet<>();

    public synchronized int next() {
        int port = FreePort.next();
        while (!taken.add(port)) {
            port = FreePort.next();
        }
        return port;
    }
}
