package dev.catamaran.gateway.door;

import dev.catamaran.gateway.config.GatewayConfig;
import dev.catamaran.gateway.config.LimitConfig;
import dev.catamaran.platform.problem.Problem;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import org.jboss.logging.Logger;

/** The two listeners of one event loop. The listeners of all loops share their ports. */
public final class Doors {

    private static final Logger LOG = Logger.getLogger(Doors.class);

    /** Vert.x gives all loops the same free port for the same negative number. */
    private static final int FREE_PUBLIC_PORT = -1;

    private static final int FREE_PEER_PORT = -2;

    private final Vertx vertx;
    private final GatewayConfig config;
    private final Replies replies;
    private final Connections callers;
    private HttpServer open;
    private HttpServer peer;

    public Doors(Vertx vertx, GatewayConfig config, Replies replies, Connections callers) {
        this.vertx = vertx;
        this.config = config;
        this.replies = replies;
        this.callers = callers;
    }

    public Future<Void> open(FrontDoor front, PeerDoor back) {
        open = vertx.createHttpServer(options(config.port() == 0 ? FREE_PUBLIC_PORT : config.port()))
                .connectionHandler(this::customers)
                .requestHandler(request -> {
                    if (request.response().writeQueueFull()) {
                        // asks on and on, and does not read the answers
                        Connections.close(request.connection());
                    } else {
                        arrived(request);
                        front.handle(request);
                    }
                })
                .invalidRequestHandler(this::unreadable);
        peer = vertx.createHttpServer(options(config.peerPort() == 0 ? FREE_PEER_PORT : config.peerPort()))
                .connectionHandler(Doors::anybody)
                .requestHandler(back::handle)
                .invalidRequestHandler(this::unreadable);
        return Future.all(open.listen(), peer.listen()).mapEmpty();
    }

    public int port() {
        return open.actualPort();
    }

    public int peerPort() {
        return peer.actualPort();
    }

    public Future<Void> close() {
        return Future.all(open.close(), peer.close()).mapEmpty();
    }

    private HttpServerOptions options(int port) {
        LimitConfig limits = config.limits();
        return new HttpServerOptions()
                .setHost(config.host())
                .setPort(port)
                .setMaxHeaderSize(limits.headerBytes())
                .setMaxInitialLineLength(limits.requestLineBytes())
                .setIdleTimeout(config.timeouts().idleSeconds())
                .setHandle100ContinueAutomatically(true)
                .setHttp2ClearTextEnabled(false)
                .setTcpNoDelay(true)
                .setAcceptBacklog(1024);
    }

    private void customers(HttpConnection connection) {
        anybody(connection);
        if (callers.opened(connection)) {
            HeadWatch.on(connection, config.timeouts().headMillis());
            PipelineLimit.on(connection);
        }
    }

    private void arrived(HttpServerRequest request) {
        HttpConnection connection = request.connection();
        HeadWatch watch = HeadWatch.of(connection);
        PipelineLimit limit = PipelineLimit.of(connection);
        watch.arrived();
        request.response().endHandler(answered -> {
            watch.answered();
            limit.answered();
            callers.answered(connection);
        });
    }

    /** Callers break connections every day; each request on one is told by itself. */
    private static void anybody(HttpConnection connection) {
        WireCheck.on(connection);
        connection.exceptionHandler(broken -> LOG.debugf("connection broken: %s", broken.toString()));
    }

    private void unreadable(HttpServerRequest request) {
        request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        SecurityHeaders.add(request.response().headers());
        String detail = "The request line or the headers cannot be read, or are too long";
        replies.problem(request.response(), Problem.MALFORMED_REQUEST, detail, "/", null);
        request.connection().close();
    }
}
