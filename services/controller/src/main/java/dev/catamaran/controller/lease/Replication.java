package dev.catamaran.controller.lease;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a payment is acknowledged before the peer has it. */
public enum Replication {
    ASYNC,
    SYNC;

    public static Optional<Replication> of(String word) {
        return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    @JsonCreator
    static Replication read(String word) {
        return of(word).orElseThrow(() -> new IllegalArgumentException("no replication: " + word));
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Who is behind at the moment when this begins: in {@code sync} nothing is promised before the peer has caught up once. */
    Set<String> behindAtFirst(String peer) {
        return this == SYNC ? Set.of(peer) : Set.of();
    }
}
