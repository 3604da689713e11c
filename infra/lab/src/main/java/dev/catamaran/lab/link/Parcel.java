package dev.catamaran.lab.link;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.impl.NetSocketInternal;

/**
 * What a direction carries.
 *
 * @param dueNanos when it arrives
 * @param bytes null for the end of the connection
 * @param reset true for an end in the middle, false when the sender has closed
 */
record Parcel(long dueNanos, Buffer bytes, boolean reset) {

    private static final long MILLI = 1_000_000L;

    boolean isEnd() {
        return bytes == null;
    }

    int length() {
        return isEnd() ? 0 : bytes.length();
    }

    /** Timers count whole milliseconds. */
    boolean hasArrived() {
        return dueNanos - System.nanoTime() < MILLI / 2;
    }

    /** At least 1. */
    long millisLeft() {
        return Math.max(1, (dueNanos - System.nanoTime() + MILLI / 2) / MILLI);
    }

    void handTo(NetSocket receiver) {
        if (!isEnd()) {
            receiver.write(bytes);
            return;
        }
        if (reset) {
            resetWhenClosed(
                    ((NetSocketInternal) receiver).channelHandlerContext().channel());
        }
        receiver.close();
    }

    /** With an ordinary close, half an answer would look like a whole one. */
    private static void resetWhenClosed(Channel channel) {
        if (channel.isOpen()) {
            channel.config().setOption(ChannelOption.SO_LINGER, 0);
        }
    }
}
