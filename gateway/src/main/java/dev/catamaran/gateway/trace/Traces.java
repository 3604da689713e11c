package dev.catamaran.gateway.trace;

import dev.catamaran.platform.http.TraceParent;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.headers.HeadersMultiMap;

/**
 * Begins spans. They are made by hand and not by Vert.x: a held request goes on when a lease changes, in the context of that
 * news and not in its own. Where nobody collects, a request has a trace id and no span, and pays nothing for it.
 */
public final class Traces {

    private final Tracer tracer;
    private final String region;

    private Traces(Tracer tracer, String region) {
        this.tracer = tracer;
        this.region = region;
    }

    /** Trace ids only. */
    public static Traces withoutSpans() {
        return new Traces(null, null);
    }

    /** @param region own one, on every span */
    public static Traces of(OpenTelemetry telemetry, String region) {
        return new Traces(telemetry.getTracer("dev.catamaran.gateway"), region);
    }

    /** A public request came in. */
    public Stay begin(HttpServerRequest request) {
        Trace trace = Trace.of(request.headers());
        if (tracer == null) {
            return new Stay(trace, Span.getInvalid());
        }
        Span span = tracer.spanBuilder(request.method().name())
                .setSpanKind(SpanKind.SERVER)
                .setParent(trace.kept() ? remote(trace.parent()) : Context.root())
                .setAttribute("http.request.method", request.method().name())
                .setAttribute("catamaran.region", region)
                .startSpan();
        return new Stay(trace.under(span.getSpanContext()), span);
    }

    /**
     * A request is sent once, to a service or to the peer's gateway.
     *
     * @param name what for
     * @param headers of the request; not changed
     * @param to instance that gets it
     */
    public Hop hop(String name, MultiMap headers, String to) {
        String parent = headers.get(TraceParent.HEADER);
        if (tracer == null || TraceParent.traceId(parent) == null) {
            return new Hop(headers, Span.getInvalid());
        }
        Span span = tracer.spanBuilder(name)
                .setSpanKind(SpanKind.CLIENT)
                .setParent(remote(parent))
                .setAttribute("catamaran.region", region)
                .setAttribute("catamaran.to", to)
                .startSpan();
        MultiMap under = HeadersMultiMap.httpHeaders().addAll(headers);
        under.set(TraceParent.HEADER, Trace.header(span.getSpanContext()));
        return new Hop(under, span);
    }

    /** @param header of the standard's form: version, trace, span, flags */
    private static Context remote(String header) {
        String[] parts = header.split("-");
        SpanContext parent = SpanContext.createFromRemoteParent(
                parts[1], parts[2], TraceFlags.fromHex(parts[3], 0), TraceState.getDefault());
        return Context.root().with(Span.wrap(parent));
    }
}
