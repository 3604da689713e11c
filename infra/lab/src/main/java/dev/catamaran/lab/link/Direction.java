package dev.catamaran.lab.link;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * One direction of one connection. Keeps the order, delays every byte by the link's delay without limiting the throughput, and stops
 * reading from the sender when too much is on its way. Lives on one event loop.
 */
final class Direction {

    private static final int MOST_BYTES_ON_THE_WAY = 8 * 1024 * 1024;
    private static final long MILLI = 1_000_000L;

    /** @param bytes null: the sender has closed */
    private record Parcel(long dueNanos, Buffer bytes) {}

    private final Context context;
    private final Link link;
    private final NetSocket sender;
    private final Deque<Parcel> onTheWay = new ArrayDeque<>();
    private NetSocket receiver;
    private long bytesOnTheWay;
    private boolean scheduled;
    private boolean over;

    Direction(Context context, Link link, NetSocket sender) {
        this.context = context;
        this.link = link;
        this.sender = sender;
    }

    /** What was received before the receiver is known is kept. */
    void listen() {
        sender.handler(this::take);
        sender.closeHandler(closed -> send(null));
    }

    void deliverTo(NetSocket target) {
        receiver = target;
        receiver.drainHandler(drained -> deliver());
        deliver();
    }

    private void take(Buffer bytes) {
        bytesOnTheWay += bytes.length();
        if (bytesOnTheWay > MOST_BYTES_ON_THE_WAY) {
            sender.pause();
        }
        send(bytes);
    }

    private void send(Buffer bytes) {
        onTheWay.add(new Parcel(System.nanoTime() + link.delayMillis() * MILLI, bytes));
        deliver();
    }

    private void deliver() {
        while (receiver != null && !over && !scheduled && !onTheWay.isEmpty()) {
            if (link.isCut()) {
                later(() -> link.whenHealed(() -> context.runOnContext(healed -> resume())));
            } else if (!hasArrived(onTheWay.peek())) {
                waitFor(onTheWay.peek());
            } else if (receiver.writeQueueFull()) {
                return;
            } else {
                hand(onTheWay.poll());
            }
        }
    }

    private static boolean hasArrived(Parcel parcel) {
        return parcel.dueNanos - System.nanoTime() < MILLI / 2;
    }

    private void waitFor(Parcel parcel) {
        long millis = Math.max(1, (parcel.dueNanos - System.nanoTime() + MILLI / 2) / MILLI);
        later(() -> context.owner().setTimer(millis, timer -> resume()));
    }

    private void later(Runnable schedule) {
        scheduled = true;
        schedule.run();
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
        if (bytesOnTheWay <= MOST_BYTES_ON_THE_WAY / 2) {
            sender.resume();
        }
    }
}
