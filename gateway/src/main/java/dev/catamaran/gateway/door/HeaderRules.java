package dev.catamaran.gateway.door;

import dev.catamaran.gateway.trace.Trace;
import dev.catamaran.platform.http.GatewayHeaders;
import dev.catamaran.platform.http.TraceParent;
import dev.catamaran.platform.session.SessionToken;
import io.vertx.core.MultiMap;
import io.vertx.core.http.impl.headers.HeadersMultiMap;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which headers pass. Unknown ones do; what is meant for one connection, or for the gateway alone, does not. */
final class HeaderRules {

    static final String REQUEST_ID = "X-Request-Id";
    private static final String OURS = GatewayHeaders.PREFIX.toLowerCase(Locale.ROOT);
    private static final String FORWARDED = "x-forwarded-";

    /** RFC 9110, section 7.6.1, and what older programs send. */
    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "http2-settings",
            "content-length",
            "expect");

    /** The services get the session's facts instead of the token; who forwarded what is not for a caller to say. */
    private static final Set<String> FOR_THE_GATEWAY =
            Set.of("host", "authorization", "cookie", "forwarded", "traceparent", "tracestate", "x-request-id");

    private HeaderRules() {}

    /** A public request's headers as a service gets them. */
    static MultiMap fromOutside(MultiMap headers, Trace trace, String requestId) {
        MultiMap kept = HeadersMultiMap.httpHeaders();
        Set<String> named = namedByConnection(headers);
        for (Map.Entry<String, String> header : headers) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (!hopByHop(name, named) && !FOR_THE_GATEWAY.contains(name) && !name.startsWith(FORWARDED)) {
                kept.add(header.getKey(), header.getValue());
            }
        }
        kept.set(TraceParent.HEADER, trace.parent());
        kept.set(REQUEST_ID, requestId);
        if (trace.kept() && headers.contains("tracestate")) {
            kept.set("tracestate", headers.getAll("tracestate"));
        }
        return kept;
    }

    static void identify(MultiMap headers, SessionToken session) {
        headers.set(GatewayHeaders.CUSTOMER, session.customerId().toString());
        if (session.customers().size() > 1) {
            headers.set(
                    GatewayHeaders.CUSTOMER_ALSO,
                    session.customers().stream().skip(1).map(UUID::toString).collect(Collectors.joining(",")));
        }
        headers.set(GatewayHeaders.HOME, session.home());
        headers.set(GatewayHeaders.SESSION, session.id());
        headers.set(
                GatewayHeaders.SESSION_EXPIRES,
                Long.toString(session.expiresAt().toEpochMilli()));
    }

    /** The peer gateway's headers as a service gets them: it has checked the caller already. */
    static MultiMap fromPeer(MultiMap headers) {
        MultiMap kept = HeadersMultiMap.httpHeaders();
        for (Map.Entry<String, String> header : headers) {
            String name = header.getKey();
            boolean ours = GatewayHeaders.PEER.equalsIgnoreCase(name) || "host".equalsIgnoreCase(name);
            if (!ours && !HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT))) {
                kept.add(name, header.getValue());
            }
        }
        return kept;
    }

    /** An answer's headers as the caller gets them. */
    static void copyAnswer(MultiMap from, MultiMap to) {
        Set<String> named = namedByConnection(from);
        for (Map.Entry<String, String> header : from) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (!hopByHop(name, named) && !name.equals("server") && !name.equals("x-request-id")) {
                to.add(header.getKey(), header.getValue());
            }
        }
    }

    private static boolean hopByHop(String name, Set<String> named) {
        return HOP_BY_HOP.contains(name) || name.startsWith(OURS) || named.contains(name);
    }

    private static Set<String> namedByConnection(MultiMap headers) {
        String connection = headers.get("connection");
        if (connection == null || connection.equalsIgnoreCase("keep-alive")) {
            return Set.of();
        }
        return Arrays.stream(connection.split(","))
                .map(name -> name.trim().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
