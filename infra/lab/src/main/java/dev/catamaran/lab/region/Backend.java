package dev.catamaran.lab.region;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A kind of process inside PostgreSQL that can be stopped alone. */
public enum Backend {
    /** Also tells all others of a changed configuration, such as whom commits wait for. */
    CHECKPOINTER("checkpointer"),
    /** Ships to the peer. */
    SENDER("walsender"),
    /** Takes what the peer ships, at a physical copy or in active-active. */
    RECEIVER("walreceiver", "logical replication apply worker");

    private final String[] types;

    Backend(String... types) {
        this.types = types;
    }

    /** As {@code pg_stat_activity} calls them. */
    String[] types() {
        return types.clone();
    }

    /** As in a request: {@code checkpointer}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Backend of(String text) {
        return Arrays.stream(values())
                .filter(backend -> backend.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("backend is one of " + names()));
    }

    private static String names() {
        return Arrays.stream(values()).map(Backend::text).collect(Collectors.joining(", "));
    }
}
