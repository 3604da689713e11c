package dev.catamaran.testkit.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Draws requests: mostly what an operation wants, often with something odd in it or beside it. */
final class Requests {

    private static final List<String> ODD_TYPES = List.of(
            "text/plain",
            "application/json; charset=utf-16",
            "application/json; charset=utf-99",
            "application/json; charset=\"",
            "application/xml",
            "application/json;q=2, */*",
            "application/json;q=much, */*",
            "application/*",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "application/x-www-form-urlencoded",
            "nonsense",
            "a/b/c",
            "*/*",
            "");

    private static final List<String> ODD_METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "QUERY", "post", "X");

    /** Of a path: as it stands in the document, and as something between may take it for the same. */
    private static final List<String> ODD_ENDS = List.of(
            "/",
            "//",
            "/.",
            "/x",
            ";x=1",
            "%2f",
            "%00",
            "%",
            "%zz",
            "%c0%80",
            "%ed%a0%80",
            ".",
            "%20",
            "?",
            "?x",
            "?&&=");

    private static final List<String> ODD_ESCAPES =
            List.of("%", "%f", "%zz", "%00", "%ff", "%c0%80", "%ed%a0%80", "%25", "+");

    /** What callers and whatever stands between add. */
    private static final List<String> ODD_HEADERS = List.of(
            "Accept-Language: de;q=much",
            "Accept-Language: *-x, !",
            "Accept-Language: de, tlh;q=0.1",
            "Accept-Charset: utf-16",
            "Accept-Encoding: gzip;q=x, br",
            "Accept-Encoding: identity;q=0, *;q=0",
            "Content-Encoding: gzip",
            "Content-Language: !",
            "Content-Location: ://",
            "Content-Range: bytes 1-0/x",
            "Range: bytes=5-1",
            "If-Match: \"x\"",
            "If-None-Match: *",
            "If-None-Match: W/\"",
            "If-Modified-Since: never",
            "If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT",
            "Date: now",
            "Cookie: a=\"b",
            "Cookie: ;;=,=;",
            "Cookie: catamaran_session=; catamaran_session=a.b.c",
            "Cookie: catamaran_session=\"\u00e4\"",
            "Authorization: Bearer",
            "Authorization: Bearer a.b.c",
            "Authorization: Basic !",
            "Forwarded: for=\"_x\";proto=ftp",
            "X-Forwarded-For: unknown, ::1",
            "X-Forwarded-Prefix: /..",
            "X-Forwarded-Host: ://",
            "X-Forwarded-Proto: ftp",
            "X-HTTP-Method-Override: DELETE",
            "X-Request-Id: " + "x".repeat(500),
            "X-Request-Id: a b",
            "traceparent: 00-00000000000000000000000000000000-0000000000000000-00",
            "traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-zz",
            "tracestate: a=b,a=b,=",
            "baggage: a=%zz,=",
            "Max-Forwards: -1",
            "Origin: null",
            "Sec-WebSocket-Version: 13",
            "Prefer: respond-async, wait=x",
            "Idempotency-Key: a, b",
            "User-Agent:",
            "X-High: \u00e4\u00ff");

    /** Of one connection, so a gateway keeps them to itself. */
    private static final List<String> ODD_CONNECTIONS = List.of(
            "Connection: Content-Type, Content-Length",
            "Connection: idempotency-key",
            "Connection: close",
            "Upgrade: h2c",
            "Upgrade: websocket",
            "HTTP2-Settings: AAA",
            "TE: trailers, deflate;q=0.5",
            "Trailer: X-Catamaran-Customer");

    private final List<Operation> operations;
    private final Caller caller;
    private final RandomText text;
    private final boolean open;

    /** @param open also what a gateway lets nobody send to a service: large bodies, odd escapes, headers of a connection */
    Requests(List<Operation> operations, Caller caller, RandomText text, boolean open) {
        this.operations = operations;
        this.caller = caller;
        this.text = text;
        this.open = open;
    }

    Request next() {
        Operation operation = text.oneOf(operations);
        byte[] body = body(operation);
        String method = text.once(20) ? text.oneOf(ODD_METHODS) : operation.method();
        return new Request(method, target(operation), headers(operation, body.length > 0), body);
    }

    private byte[] body(Operation operation) {
        if (operation.body() != null) {
            return open && text.once(60) ? text.large() : text.document(operation.body());
        }
        return open && text.once(10) ? text.large() : new byte[0];
    }

    private List<String> headers(Operation operation, boolean withBody) {
        List<String> lines = new ArrayList<>();
        caller.headers(operation.call()).forEach((name, value) -> add(lines, 40, name, value));
        for (Operation.Parameter parameter : operation.parameters()) {
            if (parameter.in().equals("header")) {
                add(lines, 20, parameter.name(), line(text.word(parameter.name())));
            }
        }
        if (withBody) {
            add(lines, 40, "Content-Type", text.once(20) ? text.oneOf(ODD_TYPES) : "application/json");
        }
        if (text.once(30)) {
            add(lines, 5, "Accept", text.oneOf(ODD_TYPES));
        }
        while (text.once(3)) {
            lines.add(text.oneOf(ODD_HEADERS));
        }
        if (open && text.once(10)) {
            lines.add(text.oneOf(ODD_CONNECTIONS));
        }
        return lines;
    }

    /** Once, seldom not at all, or twice. */
    private void add(List<String> lines, int seldom, String name, String value) {
        for (int times = text.once(seldom) ? 2 : text.once(seldom) ? 0 : 1; times > 0; times--) {
            lines.add(name + ": " + value);
        }
    }

    private String target(Operation operation) {
        String path = operation.path();
        List<String> query = new ArrayList<>();
        for (Operation.Parameter parameter : operation.parameters()) {
            String value = value(parameter);
            if (parameter.in().equals("path")) {
                path = path.replace("{" + parameter.name() + "}", value);
            } else if (parameter.in().equals("query")) {
                for (int times = text.once(3) ? 0 : text.once(10) ? 2 : 1; times > 0; times--) {
                    query.add(parameter.name() + "=" + value);
                }
            }
        }
        String whole = query.isEmpty() ? path : path + "?" + String.join("&", query);
        return open && text.once(25) ? whole + text.oneOf(ODD_ENDS) : whole;
    }

    private String value(Operation.Parameter parameter) {
        String word = URLEncoder.encode(text.word(parameter.name()), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return open && text.once(15) ? word.replace("-", text.oneOf(ODD_ESCAPES)) : word;
    }

    /** What is no header line at all belongs to {@link Damage}. */
    private static String line(String value) {
        return value.chars().allMatch(c -> c >= ' ' && c != 127) ? value : "\u00e4";
    }
}
