package dev.catamaran.gateway.door;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.AttributeKey;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.concurrent.TimeUnit;

/**
 * Closes a connection on which the head of a request takes too long, however often a byte of it arrives: the idle time-out
 * begins anew with each byte. As in Envoy and HAProxy the time runs from the first byte of a head, and from the opening for the
 * first one; between two requests the idle time-out counts alone.
 */
final class HeadWatch extends ChannelInboundHandlerAdapter {

    private static final AttributeKey<HeadWatch> KEY = AttributeKey.valueOf(HeadWatch.class, "watch");

    private final long limitNanos;
    private boolean awaited;
    private boolean inRequest;
    private boolean checking;
    private long since;

    private HeadWatch(long limitMillis) {
        this.limitNanos = TimeUnit.MILLISECONDS.toNanos(limitMillis);
    }

    /** Bytes are seen below HTTP only, so this goes past the API of Vert.x. */
    static void on(HttpConnection connection, long limitMillis) {
        HeadWatch watch = new HeadWatch(limitMillis);
        var channel = ((ConnectionBase) connection).channel();
        channel.attr(KEY).set(watch);
        channel.pipeline().addFirst(watch);
    }

    static HeadWatch of(HttpConnection connection) {
        return ((ConnectionBase) connection).channel().attr(KEY).get();
    }

    /** The head is whole; the next one is awaited when this request is answered. */
    void arrived() {
        awaited = false;
        inRequest = true;
    }

    void answered() {
        inRequest = false;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        await(context);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        if (!awaited && !inRequest) {
            await(context);
        }
        context.fireChannelRead(bytes);
    }

    private void await(ChannelHandlerContext context) {
        awaited = true;
        since = System.nanoTime();
        if (!checking) {
            checkIn(context, limitNanos);
        }
    }

    /** One timer for many requests: a busy connection has one every few seconds, an idle one none. */
    private void checkIn(ChannelHandlerContext context, long nanos) {
        checking = true;
        context.executor().schedule(() -> check(context), nanos, TimeUnit.NANOSECONDS);
    }

    private void check(ChannelHandlerContext context) {
        checking = false;
        long left = limitNanos - (System.nanoTime() - since);
        if (awaited && left <= 0) {
            context.close();
        } else if (awaited && context.channel().isActive()) {
            checkIn(context, left);
        }
    }
}
