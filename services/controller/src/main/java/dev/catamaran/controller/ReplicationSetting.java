package dev.catamaran.controller;

import dev.catamaran.controller.lease.Replication;
import dev.catamaran.controller.register.ReadResult;
import dev.catamaran.controller.register.Register;
import dev.catamaran.controller.register.WriteResult;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * The replication that is wanted: one entry of the register for all zones, changed by an order. What a controller is
 * configured with is the first value only, so that two of them cannot want different things. Who holds a lease writes it
 * into the lease's entry. All calls come from the lease loop; answers return to it.
 */
final class ReplicationSetting {
    private static final String NAME = "settings/replication";
    private static final long NONE = -1;

    private final Register register;
    private final Executor loop;
    private final Optional<Replication> first;
    private long version = NONE;
    private boolean busy;
    private volatile Replication current;

    /** @param first created when there is none; nothing in a zone without data */
    ReplicationSetting(Register register, Executor loop, Optional<Replication> first) {
        this.register = register;
        this.loop = loop;
        this.first = first;
    }

    /** As this zone read it last, possibly a moment ago; nothing before the first reading. */
    Optional<Replication> current() {
        return Optional.ofNullable(current);
    }

    /** @param absent the register has no entry of some lease: it may be another one, which counts from the beginning */
    void look(boolean absent) {
        version = absent ? NONE : version;
        if (!busy) {
            busy = true;
            register.read(NAME).thenAcceptAsync(this::read, loop);
        }
    }

    /** Answers {@code Written} also when it was so already. */
    CompletableFuture<WriteResult> change(Replication wanted) {
        return register.readLatest(NAME)
                .thenCompose(found -> write(found, wanted))
                .thenApplyAsync(
                        result -> {
                            if (result instanceof WriteResult.Written written) {
                                seen(written.version(), wanted);
                            }
                            return result;
                        },
                        loop);
    }

    private CompletableFuture<WriteResult> write(ReadResult before, Replication wanted) {
        if (before instanceof ReadResult.Found found) {
            return found.value().equals(wanted.word())
                    ? CompletableFuture.completedFuture(new WriteResult.Written(found.version()))
                    : register.replace(NAME, found.version(), wanted.word());
        }
        return before instanceof ReadResult.Unknown unknown
                ? CompletableFuture.completedFuture(new WriteResult.Unknown(unknown.reason()))
                : register.createIfAbsent(NAME, wanted.word());
    }

    private void read(ReadResult result) {
        busy = false;
        if (result instanceof ReadResult.Found found) {
            Replication.of(found.value()).ifPresent(value -> seen(found.version(), value));
        } else if (result instanceof ReadResult.Absent && first.isPresent()) {
            busy = true;
            register.createIfAbsent(NAME, first.get().word()).thenRunAsync(() -> busy = false, loop);
        }
    }

    /** A reading may be stale: versions only grow. */
    private void seen(long seenVersion, Replication value) {
        if (seenVersion > version) {
            version = seenVersion;
            current = value;
        }
    }
}
