package dev.catamaran.gateway.door;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.core.net.impl.VertxHandler;

/**
 * Gives callers an answer where Vert.x would leave them without one. To a version that it does not know it answers before any handler
 * of ours is asked, and at the first byte that is no HTTP it closes a connection together with what was answered in that moment.
 *
 * <p>A target of anything but visible ASCII (RFC 3986) is no target: each byte of it would go on as two, so that a line within our
 * limit is beyond that of a service.
 */
final class WireCheck extends ChannelDuplexHandler {

    static void on(HttpConnection connection) {
        var pipeline = ((ConnectionBase) connection).channel().pipeline();
        pipeline.addBefore(pipeline.context(VertxHandler.class).name(), null, new WireCheck());
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest head && !(isKnown(head.protocolVersion()) && isVisible(head.uri()))) {
            head.setProtocolVersion(HttpVersion.HTTP_1_1);
            head.setDecoderResult(DecoderResult.failure(new IllegalArgumentException("no request line")));
        }
        context.fireChannelRead(message);
    }

    @Override
    public void close(ChannelHandlerContext context, ChannelPromise closed) {
        context.flush();
        context.close(closed);
    }

    /** Only these two objects: Vert.x compares them so, and takes {@code http/1.1} for unknown. */
    private static boolean isKnown(HttpVersion version) {
        return version == HttpVersion.HTTP_1_1 || version == HttpVersion.HTTP_1_0;
    }

    private static boolean isVisible(String target) {
        for (int i = 0; i < target.length(); i++) {
            if (target.charAt(i) <= ' ' || target.charAt(i) >= 127) {
                return false;
            }
        }
        return true;
    }
}
