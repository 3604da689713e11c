package dev.catamaran.lab.region;

import dev.catamaran.embedded.PostgresServer;
import dev.catamaran.embedded.ProcessTree;
import dev.catamaran.embedded.RedisServer;
import dev.catamaran.lab.process.Service;
import java.util.List;

/**
 * @param management port, or 0
 * @param pid -1 when it does not run
 */
public record RunningProcess(String name, int port, int management, long pid) {

    private static final long NONE = -1;

    public static RunningProcess of(Service service) {
        long pid = service.isAlive() ? service.pid() : NONE;
        return new RunningProcess(service.name(), service.port(), service.managementPort(), pid);
    }

    static RunningProcess of(PostgresServer server) {
        return new RunningProcess(Store.POSTGRES, server.port(), 0, server.isAlive() ? server.pid() : NONE);
    }

    static RunningProcess of(RedisServer server) {
        return new RunningProcess(Store.REDIS, server.port(), 0, server.isAlive() ? server.pid() : NONE);
    }

    /** The process first, then its descendants; empty when it does not run. Looks through all processes of the machine. */
    public List<ProcessHandle> tree() {
        return pid == NONE
                ? List.of()
                : ProcessHandle.of(pid).map(ProcessTree::of).orElseGet(List::of);
    }
}
