package dev.catamaran.controller.management;

import io.vertx.core.http.HttpServerRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who ordered what and who logged in, and what they were told: one line each, under the category {@code dev.catamaran.controller.audit}.
 * Never a password, a token, or text of somebody who has shown neither.
 */
public final class AuditLog {

    private static final Logger LOG = LoggerFactory.getLogger("dev.catamaran.controller.audit");

    private AuditLog() {}

    /** @param order what was read of it; null when it was refused before that */
    public static void order(HttpServerRequest request, Object order, int status) {
        LOG.info("event=order path={} order={} caller={} status={}", request.path(), order, caller(request), status);
    }

    public static void loggedIn(HttpServerRequest request, String user) {
        LOG.info("event=console-login user={} caller={} accepted=true", user, caller(request));
    }

    public static void refusedLogin(HttpServerRequest request) {
        LOG.warn("event=console-login caller={} accepted=false", caller(request));
    }

    private static String caller(HttpServerRequest request) {
        return request.remoteAddress().hostAddress();
    }
}
