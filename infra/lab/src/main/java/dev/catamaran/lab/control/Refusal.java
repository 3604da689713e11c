package dev.catamaran.lab.control;

/** A request that cannot be carried out, and why. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String slug;

    private Refusal(int status, String slug, String detail) {
        super(detail);
        this.status = status;
        this.slug = slug;
    }

    /** The request names something that does not exist, or lacks something. */
    public static Refusal invalid(String detail) {
        return new Refusal(422, "invalid-request", detail);
    }

    /** It makes no sense in the present state. */
    public static Refusal conflict(String detail) {
        return new Refusal(409, "wrong-state", detail);
    }

    /** Asked in another name than the own one, or by another site's page. */
    static Refusal forbidden(String detail) {
        return new Refusal(403, "forbidden", detail);
    }

    /** There is nothing at this path. */
    public static Refusal notFound(String path) {
        return new Refusal(404, "not-found", "nothing at " + path);
    }

    static Refusal malformed() {
        return new Refusal(400, "malformed-request", "the body is not a JSON object");
    }

    int status() {
        return status;
    }

    String slug() {
        return slug;
    }
}
