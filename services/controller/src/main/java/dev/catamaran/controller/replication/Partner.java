package dev.catamaran.controller.replication;

import dev.catamaran.controller.database.Database;
import dev.catamaran.controller.lease.PeerMark;
import dev.catamaran.postgres.SynchronousReplication;
import dev.catamaran.postgres.WaitingCommit;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out what {@link Pairing} decides. Called from the lease loop; the database is changed on another thread. */
public final class Partner {
    private static final Logger LOG = LoggerFactory.getLogger(Partner.class);
    private static final Duration LIMIT = Duration.ofSeconds(6);
    private static final Duration PROOF_LIMIT = Duration.ofSeconds(1);

    private final Pairing pairing;
    private final Database database;
    private final String standby;
    private final Executor loop;
    private final ExecutorService administration;
    private final List<CompletableFuture<Void>> waiting = new ArrayList<>();
    private boolean settled;

    /** @param standby the name under which the peer reads here */
    public Partner(Pairing pairing, Database database, String standby, Executor loop, ExecutorService administration) {
        this.pairing = pairing;
        this.database = database;
        this.standby = standby;
        this.loop = loop;
        this.administration = administration;
    }

    public PeerMark mark() {
        return pairing.mark();
    }

    /** Completes when the gate may open: commits wait for the peer, or the register says that they do not. */
    public CompletableFuture<Void> whenSettled() {
        CompletableFuture<Void> future = new CompletableFuture<>();
        loop.execute(() -> {
            if (settled) {
                future.complete(null);
            } else {
                waiting.add(future);
            }
        });
        return future;
    }

    public void tick(long now, PeerLook look) {
        Pairing.Command command = pairing.next(now, look);
        if (command != Pairing.Command.NONE) {
            CompletableFuture.supplyAsync(() -> carryOut(command), administration)
                    .whenCompleteAsync((done, failure) -> ended(command, done, failure), loop);
        }
        settled = pairing.isSettled(look);
        if (settled) {
            waiting.forEach(future -> future.complete(null));
            waiting.clear();
        }
    }

    /** @return false when the database answered that it is not so */
    private boolean carryOut(Pairing.Command command) {
        try (Connection connection = database.connect("replication", LIMIT)) {
            switch (command) {
                case REQUIRE -> SynchronousReplication.require(connection, standby);
                case PROVE -> {
                    return commitsWait(connection);
                }
                case DEGRADE -> SynchronousReplication.degrade(connection);
                case RELEASE -> SynchronousReplication.release(connection);
                case NONE -> throw new IllegalArgumentException("nothing to do");
            }
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean commitsWait(Connection watching) throws SQLException {
        try (Connection committing = database.connect("replication-proof", PROOF_LIMIT)) {
            return SynchronousReplication.required(watching).equals(standby)
                    && WaitingCommit.isSeen(committing, watching);
        }
    }

    private void ended(Pairing.Command command, Boolean done, Throwable failure) {
        long now = System.nanoTime();
        if (failure != null) {
            LOG.warn("synchronous replication to {}: {} failed: {}", standby, command, failure.getMessage());
            pairing.failed(now);
        } else if (done) {
            LOG.info("synchronous replication to {}: {}", standby, command);
            pairing.done(now, command);
        } else {
            LOG.warn("synchronous replication to {}: no commit was seen to wait", standby);
            pairing.refuted(now);
        }
    }
}
