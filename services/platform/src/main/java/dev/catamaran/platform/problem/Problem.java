package dev.catamaran.platform.problem;

import java.util.Locale;

/** The catalogue of everything that can go wrong for a caller. The {@link #type()} of an entry never changes. */
public enum Problem {
    MALFORMED_REQUEST(400, "The request cannot be read"),
    IDEMPOTENCY_KEY_MISSING(400, "This call needs an Idempotency-Key header"),
    UNAUTHENTICATED(401, "Log in first"),
    INSUFFICIENT_FUNDS(402, "Not enough funds"),
    NOT_YOUR_ACCOUNT(403, "This account belongs to somebody else"),
    CSRF(403, "A call with the session cookie needs the X-CSRF-Protection header"),
    FORBIDDEN(403, "A page of another site may have asked"),
    NOT_FOUND(404, "There is nothing here"),
    NOT_KNOWN_YET(404, "Not known here, perhaps not yet"),
    METHOD_NOT_ALLOWED(405, "This method is not offered here"),
    NOT_ACCEPTABLE(406, "No answer in an accepted format"),
    EMAIL_TAKEN(409, "A customer with this address exists"),
    TOO_MANY_ACCOUNTS(409, "This customer has as many accounts as there may be"),
    PAYMENT_IN_PROGRESS(409, "A payment with this key is being made"),
    MOVE_REFUSED(409, "The lease is not moved"),
    TAKEOVER_REFUSED(409, "The lease is not taken"),
    REPLICATION_REFUSED(409, "The replication is not changed"),
    BODY_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "Only application/json is read here"),
    INVALID_REQUEST(422, "The request breaks a rule"),
    KEY_REUSED(422, "The Idempotency-Key was used with another body"),
    REFUND_EXCEEDS_PAYMENT(422, "The refunds would exceed the payment"),
    RATE_LIMITED(429, "Too many requests"),
    INTERNAL_ERROR(500, "Something failed on our side"),
    REGION_UNREACHABLE(502, "The region that serves this customer cannot be reached"),
    GATE_SHUT(503, "This region does not take writes for this customer now"),
    CONTENDED(503, "Others change the same data now"),
    UNAVAILABLE(503, "Not available now"),
    TIMED_OUT(504, "No answer in time");

    private static final String PREFIX = "urn:catamaran:problem:";

    private final int status;
    private final String title;

    Problem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The stable URI that programs compare. */
    public String type() {
        return PREFIX + slug();
    }
}
