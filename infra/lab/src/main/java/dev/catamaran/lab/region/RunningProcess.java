package dev.catamaran.lab.region;

import dev.catamaran.lab.process.Service;
import java.util.List;

/**
 * @param management port, or 0
 * @param tree the process first, then its descendants; empty when it does not run
 */
public record RunningProcess(String name, int port, int management, List<ProcessHandle> tree) {

    public static RunningProcess of(Service service) {
        return new RunningProcess(service.name(), service.port(), service.managementPort(), service.processes());
    }

    /** -1 when it does not run. */
    public long pid() {
        return tree.isEmpty() ? -1 : tree.get(0).pid();
    }
}
