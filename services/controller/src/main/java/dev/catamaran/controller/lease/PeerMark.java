package dev.catamaran.controller.lease;

import java.util.Set;

/** What the next renewal shall say of the peer: that it may miss payments, that it misses none, or what stood there. */
public enum PeerMark {
    KEEP,
    BEHIND,
    CAUGHT_UP;

    Set<String> apply(Set<String> behind, String peer) {
        return switch (this) {
            case KEEP -> behind;
            case BEHIND -> Set.of(peer);
            case CAUGHT_UP -> Set.of();
        };
    }
}
