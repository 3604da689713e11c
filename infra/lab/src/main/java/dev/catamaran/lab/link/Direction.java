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

    private final Context context;
    private final NetSocket sender;
    private final Deque<Parcel> onTheWay = new ArrayDeque<>();
    private Direction opposite;
    private Link link;
    private long openAtNanos;
    private NetSocket receiver;
    private long bytesOnTheWay;
    private boolean full;
    private boolean scheduled;
    private boolean broken;
    private boolean over;

    Direction(Context context, NetSocket sender) {
        this.context = context;
        this.sender = sender;
    }

    /** @param handshakeMillis from now; until then a sender over a real link would not yet be connected */
    void over(Link chosen, long handshakeMillis) {
        carriedNoMore();
        link = chosen;
        link.carry(this);
        openAtNanos = System.nanoTime() + handshakeMillis * MILLI;
    }

    /** The link forgets it. */
    void carriedNoMore() {
        if (link != null) {
            link.carryNoMore(this);
        }
    }

    /** What was received before the receiver is known is kept. */
    void listen() {
        sender.handler(this::take);
        // not the close handler, which may come before the last bytes of a paused socket
        sender.endHandler(ended -> send(null));
    }

    /** @param answers the direction that breaks with this one */
    void deliverTo(NetSocket target, Direction answers) {
        receiver = target;
        opposite = answers;
        receiver.drainHandler(drained -> deliver());
        deliver();
    }

    /** From any thread: the link drops. A connection with nothing on its way has lost nothing. */
    void loseWhatIsOnTheWay() {
        context.runOnContext(now -> {
            if (receiver != null && !onTheWay.isEmpty()) {
                breakOff();
            }
        });
    }

    /**
     * From any thread: the zone of one end is dead. A sender that lives and is not connected yet has sent nothing, and may
     * still find another way.
     */
    void end(boolean senderIsDead) {
        context.runOnContext(now -> {
            if (receiver != null || senderIsDead) {
                breakOff();
            }
        });
    }

    private void take(Buffer bytes) {
        if (broken) {
            return;
        }
        bytesOnTheWay += bytes.length();
        if (bytesOnTheWay > MOST_BYTES_ON_THE_WAY && !full) {
            full = true;
            sender.pause();
        }
        send(bytes);
    }

    private void send(Buffer bytes) {
        if (broken) {
            return;
        }
        if (link.isDropping() && receiver != null) {
            breakOff();
            return;
        }
        onTheWay.add(parcel(bytes, false));
        deliver();
    }

    private Parcel parcel(Buffer bytes, boolean reset) {
        long sentNanos = Math.max(0, openAtNanos - System.nanoTime()) + System.nanoTime();
        return new Parcel(sentNanos + link.delayMillis() * MILLI, bytes, reset);
    }

    /** Whatever is on its way is lost, and so is all that follows; the receiver learns of it when the link carries again. */
    private void breakOff() {
        if (broken || over) {
            return;
        }
        broken = true;
        onTheWay.clear();
        onTheWay.add(parcel(null, true));
        bytesOnTheWay = 0;
        readOn();
        deliver();
    }

    private void deliver() {
        while (receiver != null && !over && !scheduled && !onTheWay.isEmpty()) {
            if (link.isCut()) {
                scheduled = true;
                link.whenHealed(() -> context.runOnContext(healed -> resume()));
            } else if (!onTheWay.peek().hasArrived()) {
                scheduled = true;
                context.owner().setTimer(onTheWay.peek().millisLeft(), timer -> resume());
            } else if (receiver.writeQueueFull() && !broken) {
                return;
            } else {
                hand(onTheWay.poll());
            }
        }
    }

    private void resume() {
        scheduled = false;
        deliver();
    }

    private void hand(Parcel parcel) {
        bytesOnTheWay -= parcel.length();
        parcel.handTo(receiver);
        if (parcel.isEnd()) {
            over = true;
            carriedNoMore();
        }
        if (parcel.reset()) {
            opposite.breakOff();
        }
        readOn();
    }

    private void readOn() {
        if (full && bytesOnTheWay <= MOST_BYTES_ON_THE_WAY / 2) {
            full = false;
            sender.resume();
        }
    }
}
