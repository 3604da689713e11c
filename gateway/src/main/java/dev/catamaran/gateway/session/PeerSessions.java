package dev.catamaran.gateway.session;

import dev.catamaran.gateway.forward.Carrier;
import dev.catamaran.gateway.forward.Outcome;
import dev.catamaran.platform.session.SessionToken;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.concurrent.TimeUnit;

/**
 * Asks the peer's gateway what it knows of a session, and tells it of a log-out. After a question without an answer it is
 * left alone for a moment, so that not every customer of a living region waits for a dead one. For one event loop.
 */
public final class PeerSessions {

    /**
     * Path on the peer port. GET: 200 known, 404 unknown, 410 logged out. DELETE, with the end of the session in
     * {@code X-Catamaran-Session-Expires}: 204.
     */
    public static final String PATH = "/peer/sessions/";

    private final Carrier carrier;
    private final long timeoutMillis;
    private final long silenceNanos;
    private long silentUntil = System.nanoTime();

    /** @param silenceMillis how long a peer that gave no answer is not asked again */
    public PeerSessions(Carrier carrier, long timeoutMillis, long silenceMillis) {
        this.carrier = carrier;
        this.timeoutMillis = timeoutMillis;
        this.silenceNanos = TimeUnit.MILLISECONDS.toNanos(silenceMillis);
    }

    /** Unknown too where the peer is away or does not answer in time. Never fails. */
    Future<Finding> find(String id) {
        if (silent()) {
            return Future.succeededFuture(Finding.UNKNOWN);
        }
        Promise<Finding> finding = Promise.promise();
        carrier.askPeer(PATH + id, timeoutMillis, outcome -> {
            listen(outcome);
            finding.complete(read(outcome));
        });
        return finding.future();
    }

    /**
     * Done when the other region's gateway knows of the log-out, or when that cannot be had in time: then its database tells
     * later. Never fails.
     */
    public Future<Void> revoke(SessionToken session) {
        if (silent()) {
            return Future.succeededFuture();
        }
        Promise<Void> over = Promise.promise();
        carrier.tellPeer(PATH + session.id(), session.expiresAt().toEpochMilli(), timeoutMillis, outcome -> {
            listen(outcome);
            over.complete();
        });
        return over.future();
    }

    private boolean silent() {
        return carrier.peerAway() || System.nanoTime() - silentUntil < 0;
    }

    /** A broken connection alone says nothing: it may be an old one. */
    private void listen(Outcome outcome) {
        switch (outcome.kind()) {
            case TIMED_OUT, CROWDED, UNSENT -> silentUntil = System.nanoTime() + silenceNanos;
            case ANSWERED, BROKEN -> {}
        }
    }

    private static Finding read(Outcome outcome) {
        if (outcome.kind() != Outcome.Kind.ANSWERED) {
            return Finding.UNKNOWN;
        }
        return switch (outcome.answer().status()) {
            case 200 -> Finding.KNOWN;
            case 410 -> Finding.REVOKED;
            default -> Finding.UNKNOWN;
        };
    }
}
