package dev.catamaran.gateway.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.vertx.core.MultiMap;

/**
 * One sending of a request. Ended once; later ends do nothing.
 *
 * @param headers as they are to be sent
 */
public record Hop(MultiMap headers, Span span) {

    public void answered(int status) {
        span.setAttribute("http.response.status_code", status);
        if (status >= 500) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }

    /** @param why there is no answer */
    public void failed(String why) {
        span.setStatus(StatusCode.ERROR, why);
        span.end();
    }
}
