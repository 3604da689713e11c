package dev.catamaran.controller.sessions;

import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Active-active: pulls the peer's new sessions and keeps them here. The position is kept in the own Redis and written with each
 * batch, so that a restart of anything goes on where it stopped; an own Redis that came back empty is seeded first. What was
 * trimmed away meanwhile costs nobody anything: such a session is rebuilt from its token, and log-outs come by the database.
 */
public final class SessionCopier implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SessionCopier.class);
    private static final String STREAM = "session-changes";
    private static final String BEGINNING = "0-0";
    private static final String BATCH = "500";
    private static final String WAIT_MILLIS = "500";
    private static final long RETRY_MILLIS = 200;

    private final RedisLine own;
    private final RedisLine peer;
    private final String positionKey;
    private final Thread thread;
    private volatile boolean closed;
    private boolean troubled;

    private SessionCopier(Vertx vertx, URI own, URI peer, String peerName) {
        this.own = new RedisLine(vertx, own);
        this.peer = new RedisLine(vertx, peer);
        this.positionKey = STREAM + ":position:" + peerName;
        this.thread = new Thread(this::run, "session-copier");
        thread.setDaemon(true);
    }

    public static SessionCopier start(Vertx vertx, URI own, URI peer, String peerName) {
        SessionCopier copier = new SessionCopier(vertx, own, peer, peerName);
        copier.thread.start();
        return copier;
    }

    private void run() {
        try {
            while (!closed) {
                copyUntilTrouble();
                Thread.sleep(RETRY_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void copyUntilTrouble() throws InterruptedException {
        try {
            while (!closed) {
                String position = position();
                apply(read(position));
                note(false, "session changes of the peer are read from {}", position);
            }
        } catch (IOException e) {
            note(true, "session changes of the peer cannot be read now: {}", e.getMessage());
        }
    }

    /** Read anew for each batch: the own Redis may have been lost meanwhile. */
    private String position() throws IOException, InterruptedException {
        Response kept = own.send(Request.cmd(Command.GET).arg(positionKey));
        if (kept == null) {
            return seeded();
        }
        return peer.isOpen() ? kept.toString() : withinStream(kept.toString());
    }

    /** The stream is read too, from its beginning: what changes while the copy is made is there. */
    private String seeded() throws IOException, InterruptedException {
        long keys = new SessionSeed(own, peer).copy();
        own.send(Request.cmd(Command.SET).arg(positionKey).arg(BEGINNING));
        LOG.info("event=sessions-seeded keys={}", keys);
        return BEGINNING;
    }

    /** A peer's Redis that lost its data, and whose clock went back, begins a stream below the old position. */
    private String withinStream(String position) throws IOException, InterruptedException {
        Response last = peer.send(Request.cmd(Command.XREVRANGE)
                .arg(STREAM)
                .arg("+")
                .arg("-")
                .arg("COUNT")
                .arg("1"));
        boolean below = last.size() > 0 && before(last.get(0).get(0).toString(), position);
        return below ? BEGINNING : position;
    }

    private static boolean before(String id, String other) {
        long[] left = parts(id);
        long[] right = parts(other);
        return left[0] != right[0] ? left[0] < right[0] : left[1] < right[1];
    }

    private static long[] parts(String id) {
        String[] parts = id.split("-");
        return new long[] {Long.parseLong(parts[0]), Long.parseLong(parts[1])};
    }

    private List<SessionChange> read(String position) throws IOException, InterruptedException {
        Response streams = peer.send(Request.cmd(Command.XREAD)
                .arg("COUNT")
                .arg(BATCH)
                .arg("BLOCK")
                .arg(WAIT_MILLIS)
                .arg("STREAMS")
                .arg(STREAM)
                .arg(position));
        if (streams == null || streams.size() == 0) {
            return List.of();
        }
        return StreamSupport.stream(streams.get(0).get(1).spliterator(), false)
                .map(SessionChange::of)
                .toList();
    }

    private void apply(List<SessionChange> changes) throws IOException, InterruptedException {
        if (changes.isEmpty()) {
            return;
        }
        List<Request> requests = new ArrayList<>();
        requests.add(Request.cmd(Command.MULTI));
        changes.stream()
                .filter(SessionChange::isSession)
                .map(SessionChange::request)
                .forEach(requests::add);
        String position = changes.get(changes.size() - 1).position();
        requests.add(Request.cmd(Command.SET).arg(positionKey).arg(position));
        requests.add(Request.cmd(Command.EXEC));
        own.send(requests);
    }

    private void note(boolean trouble, String message, String detail) {
        if (trouble != troubled) {
            troubled = trouble;
            LOG.info(message, detail);
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        own.close();
        peer.close();
    }
}
