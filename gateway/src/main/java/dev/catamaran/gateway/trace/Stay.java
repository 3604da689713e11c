package dev.catamaran.gateway.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;

/** A public request's time in this gateway, from its arrival to its answer. */
public final class Stay {

    private final Trace trace;
    private final Span span;

    Stay(Trace trace, Span span) {
        this.trace = trace;
        this.span = span;
    }

    public Trace trace() {
        return trace;
    }

    /** @param call what it is in the contract */
    public void isFor(String call) {
        span.updateName(call);
    }

    public void answered(int status) {
        span.setAttribute("http.response.status_code", status);
        if (status >= 500) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }

    /** The caller left without an answer. */
    public void abandoned() {
        span.setStatus(StatusCode.ERROR, "the caller is gone");
        span.end();
    }
}
