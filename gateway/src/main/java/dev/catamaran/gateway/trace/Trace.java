package dev.catamaran.gateway.trace;

import dev.catamaran.platform.http.TraceParent;
import io.opentelemetry.api.trace.SpanContext;
import io.vertx.core.MultiMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The W3C trace context of a request: the caller's, or a new one.
 *
 * @param id 32 hexadecimal digits
 * @param parent the whole header
 * @param kept true where the caller sent it, so its {@code tracestate} still fits
 */
public record Trace(String id, String parent, boolean kept) {

    private static final char[] DIGITS = "0123456789abcdef".toCharArray();

    static Trace of(MultiMap headers) {
        String parent = headers.get(TraceParent.HEADER);
        String id = TraceParent.traceId(parent);
        if (id != null) {
            return new Trace(id, parent, true);
        }
        String made = hex(4);
        return new Trace(made, "00-" + made + "-" + hex(2) + "-01", false);
    }

    /** The same trace, or a new one that the span began, with the span as parent of whatever comes next. */
    Trace under(SpanContext span) {
        return new Trace(span.getTraceId(), header(span), kept);
    }

    static String header(SpanContext span) {
        return "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                + span.getTraceFlags().asHex();
    }

    private static String hex(int words) {
        char[] text = new char[words * 8];
        ThreadLocalRandom random = ThreadLocalRandom.current();
        for (int word = 0, at = 0; word < words; word++) {
            int bits = random.nextInt() | 1;
            for (int digit = 0; digit < 8; digit++) {
                text[at++] = DIGITS[bits >>> (28 - 4 * digit) & 0xf];
            }
        }
        return new String(text);
    }
}
