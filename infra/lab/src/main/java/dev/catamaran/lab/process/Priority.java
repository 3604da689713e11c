package dev.catamaran.lab.process;

import java.util.List;

/**
 * Who goes first where the processors do not suffice. A controller that cannot renew its lease in time looks like a dead region, so
 * on a saturated laptop the services have to wait, and the databases and controllers do not.
 */
public enum Priority {
    NORMAL(List.of()),
    YIELDING(List.of("nice", "-n", "5"));

    private final List<String> prefix;

    Priority(List<String> prefix) {
        this.prefix = prefix;
    }

    List<String> prefix() {
        return prefix;
    }
}
