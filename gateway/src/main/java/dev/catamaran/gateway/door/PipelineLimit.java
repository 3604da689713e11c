package dev.catamaran.gateway.door;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.core.net.impl.VertxHandler;

/**
 * Closes a connection whose caller sends one request after the other and does not wait for the answers. Vert.x keeps whatever comes
 * while a request is served, and a request of forty bytes is a kilobyte in memory.
 */
final class PipelineLimit extends ChannelInboundHandlerAdapter {

    /** More than any client sends ahead. */
    private static final int MOST = 16;

    private int unanswered;
    private boolean over;

    /** Sees whole requests, before Vert.x does. */
    static void on(HttpConnection connection) {
        var pipeline = ((ConnectionBase) connection).channel().pipeline();
        pipeline.addBefore(pipeline.context(VertxHandler.class).name(), null, new PipelineLimit());
    }

    static PipelineLimit of(HttpConnection connection) {
        return ((ConnectionBase) connection).channel().pipeline().get(PipelineLimit.class);
    }

    void answered() {
        unanswered--;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest && ++unanswered > MOST) {
            over = true;
            context.close();
        }
        if (over) {
            ReferenceCountUtil.release(message);
        } else {
            context.fireChannelRead(message);
        }
    }
}
