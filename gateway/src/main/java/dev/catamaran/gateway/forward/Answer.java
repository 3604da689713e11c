package dev.catamaran.gateway.forward;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/** A complete answer of a service or of the peer's gateway. */
public record Answer(int status, MultiMap headers, Buffer body) {

    private static final String UNAVAILABLE = "urn:catamaran:problem:unavailable";

    /** The write gate was shut, so nothing was done. */
    public boolean gateShut() {
        return status == 503 && problem("urn:catamaran:problem:gate-shut");
    }

    /** Others were at the same rows, and nothing was done. */
    boolean contended() {
        return status == 503 && problem("urn:catamaran:problem:contended");
    }

    /** The service cannot now, for a reason that may pass. */
    public boolean unavailable() {
        return status == 503
                && (problem(UNAVAILABLE) || contended() || !body.toString().contains("urn:catamaran:problem:"));
    }

    private boolean problem(String type) {
        return body.toString().contains('"' + type + '"');
    }
}
