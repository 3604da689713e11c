package dev.catamaran.lab.link;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * One direction of one connection. Keeps the order, delays every byte by the link's delay without limiting the throughput, and
 * stops reading from the sender when too much is on its way. Lives on one event loop.
 */
final class Direction {

    /** Enough for 80 MB/s over 50 ms on one connection. */
    private static final int MOST_BYTES_ON_THE_WAY = 4 * 1024 * 1024;

    private static final long MILLI = 1_000_000L;

    /** @param bytes null: the sender has closed */
    private record Parcel(long dueNanos, Buffer bytes) {}

    private final Context context;
    private final NetSocket sender;
    private final Deque<Parcel> onTheWay = new ArrayDeque<>();
    private Link link;
    private long openAtNanos;
    private NetSocket receiver;
    private long bytesOnTheWay;
    private boolean full;
    private boolean scheduled;
    private boolean over;

    Direction(Context context, NetSocket sender) {
        this.context = context;
        this.sender = sender;
    }

    /** @param handshakeMillis from now; until then a sender over a real link would not yet be connected */
    void over(Link chosen, long handshakeMillis) {
        link = chosen;
        openAtNanos = System.nanoTime() + handshakeMillis * MILLI;
    }

    /** What was received before the receiver is known is kept. */
    void listen() {
        sender.handler(this::take);
        // not the close handler, which may come before the last bytes of a paused socket
        sender.endHandler(ended -> send(null));
    }

    void deliverTo(NetSocket target) {
        receiver = target;
        receiver.drainHandler(drained -> deliver());
        deliver();
    }

    private void take(Buffer bytes) {
        bytesOnTheWay += bytes.length();
        if (bytesOnTheWay > MOST_BYTES_ON_THE_WAY && !full) {
            full = true;
            sender.pause();
        }
        send(bytes);
    }

    private void send(Buffer bytes) {
        long sentNanos = Math.max(0, openAtNanos - System.nanoTime()) + System.nanoTime();
        onTheWay.add(new Parcel(sentNanos + link.delayMillis() * MILLI, bytes));
        deliver();
    }

    private void deliver() {
        while (receiver != null && !over && !scheduled && !onTheWay.isEmpty()) {
            if (link.isCut()) {
                scheduled = true;
                link.whenHealed(() -> context.runOnContext(healed -> resume()));
            } else if (!hasArrived(onTheWay.peek())) {
                scheduled = true;
                context.owner().setTimer(millisUntil(onTheWay.peek()), timer -> resume());
            } else if (receiver.writeQueueFull()) {
                return;
            } else {
                hand(onTheWay.poll());
            }
        }
    }

    /** Timers count whole milliseconds. */
    private static boolean hasArrived(Parcel parcel) {
        return parcel.dueNanos - System.nanoTime() < MILLI / 2;
    }

    private static long millisUntil(Parcel parcel) {
        return Math.max(1, (parcel.dueNanos - System.nanoTime() + MILLI / 2) / MILLI);
    }

    private void resume() {
        scheduled = false;
        deliver();
    }

    private void hand(Parcel parcel) {
        if (parcel.bytes == null) {
            over = true;
            receiver.close();
            return;
        }
        receiver.write(parcel.bytes);
        bytesOnTheWay -= parcel.bytes.length();
        if (full && bytesOnTheWay <= MOST_BYTES_ON_THE_WAY / 2) {
            full = false;
            sender.resume();
        }
    }
}
