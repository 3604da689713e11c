package dev.catamaran.testkit.fuzz;

import java.util.List;
import java.util.function.Consumer;

/** What no client of good manners puts on a wire (RFC 9112). */
final class Damage {

    private static final List<String> ODD_LINES = List.of(
            "Content-Length: 5",
            "Content-Length: -1",
            "Content-Length: +3",
            "Content-Length: 0x10",
            "Content-Length: 3, 3",
            "Content-Length: 99999999999999999999",
            "Content-Length:",
            "Transfer-Encoding: chunked",
            "Transfer-Encoding: gzip",
            "Transfer-Encoding: xchunked",
            "Transfer-Encoding: identity",
            "Transfer-Encoding : chunked",
            " folded: line",
            "NoColon",
            ": nameless",
            "Na me: x",
            "X-N\0L: x",
            "X-Nul: a\0b",
            "X-Bell: \u0007\u000b\f",
            "X-Del: \u007f",
            "X-High: \u00e4\u00ff",
            "X-H\u00e4h: x",
            "X-Cr: a\rb",
            "X-Lf: a\nb",
            "X-Long: " + "x".repeat(20_000),
            "X-Many: x\r\n".repeat(1_500) + "X-Last: x",
            "Host: another",
            "Host:",
            "Host: [::",
            "Expect: 100-continue",
            "Expect: 200-ok",
            "Connection: \0",
            "Cookie: a=\u0001; =; catamaran_session",
            "traceparent: \0",
            "tracestate: \0",
            "Accept: \0",
            "Accept-Language: \0",
            "Content-Type: \0",
            "Idempotency-Key: a\0b",
            "Idempotency-Key: \u00e4",
            "If-None-Match: \0",
            "X-Forwarded-For: \0",
            "Authorization: Bearer \0");

    private static final List<String> VERSIONS = List.of(
            "HTTP/1.0", "HTTP/1.2", "HTTP/0.9", "HTTP/2.0", "HTTP/9.9", "http/1.1", "HTTP/1.1 x", "HTTP/1", "x", "");

    private static final List<String> METHODS =
            List.of("", " ", "P\0ST", "P\u00d6ST", "GET\t", "x".repeat(5_000), "CONNECT", "PRI", "\r\nGET", "G(T");

    private static final List<String> TARGET_ENDS = List.of(
            "#fragment",
            " x",
            "\tx",
            "\0",
            "?\0",
            "?\u0001",
            "?\u007f",
            "?\u00e4",
            "?a=\u00ff",
            "?" + "\u00e4".repeat(3_900),
            "?" + "x".repeat(5_000),
            "?" + "%41".repeat(1_300),
            "?a=\rb",
            "?{|}^`\"<>\\",
            ";x=1",
            "/.",
            "/../x",
            "//",
            "\\");

    private static final List<String> TARGETS =
            List.of("*", "", "x", "a:80", "http://", "http://a", "?", "//", "\0", "/\u00e4");

    private static final List<String> STARTS = List.of(
            "\r\n\r\n",
            "\0",
            "\u0016\u0003\u0001\u0002\0\u0001",
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
            " ",
            "\u00ef\u00bb\u00bf");

    private static final List<String> CHUNKS = List.of(
            "%1$x;ext=\"a;b\"\r\n%2$s\r\n0\r\n\r\n",
            "%1$x\r\n%2$s\r\n0\r\nX-Catamaran-Customer: 019aa000-0000-7000-8000-000000000001\r\n\r\n",
            "%1$x\r\n%2$s\r\n0\r\nX-Nul: \0\r\n\r\n",
            "%1$x\r\n%2$s\r\n0\r\nNoColon\r\n\r\n",
            "%1$x\n%2$s\n0\n\n",
            "%1$x\r\n%2$sxx0\r\n\r\n",
            "zz\r\n%2$s\r\n0\r\n\r\n",
            "-1\r\n%2$s\r\n0\r\n\r\n",
            "\r\n%2$s\r\n0\r\n\r\n",
            "ffffffff\r\n%2$s\r\n0\r\n\r\n",
            "ffffffffffffffffff\r\n%2$s\r\n0\r\n\r\n",
            "0x%1$x\r\n%2$s\r\n0\r\n\r\n",
            "%1$x;" + "x".repeat(10_000) + "\r\n%2$s\r\n0\r\n\r\n",
            "0\r\n\r\n%2$s");

    private final RandomText text;
    private final List<Consumer<Wire>> kinds = List.of(
            wire -> wire.headers.add(between(wire), oneOf(ODD_LINES)),
            wire -> wire.headers.add(between(wire), oneOf(wire.headers)),
            wire -> wire.headers.set(one(wire), oneOf(ODD_LINES)),
            wire -> wire.version = oneOf(VERSIONS),
            wire -> wire.method = oneOf(METHODS),
            wire -> wire.target += oneOf(TARGET_ENDS),
            wire -> wire.target = oneOf(TARGETS),
            wire -> wire.target = "http://elsewhere" + wire.target,
            wire -> wire.method = oneOf(STARTS) + wire.method,
            this::chunk);

    Damage(RandomText text) {
        this.text = text;
    }

    /** The request as it goes out. */
    String of(Wire wire) {
        oneOf(kinds).accept(wire);
        if (text.once(4)) {
            oneOf(kinds).accept(wire);
        }
        return text.once(5) ? text.mangled(wire.head()) + wire.body : wire.text();
    }

    private void chunk(Wire wire) {
        wire.without("Content-Length");
        wire.headers.add("Transfer-Encoding: chunked");
        wire.body = oneOf(CHUNKS).formatted(wire.body.length(), wire.body);
    }

    private int one(Wire wire) {
        return text.below(wire.headers.size());
    }

    private int between(Wire wire) {
        return text.below(wire.headers.size() + 1);
    }

    private <T> T oneOf(List<T> choices) {
        return text.oneOf(choices);
    }
}
