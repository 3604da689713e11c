package dev.catamaran.lab.control;

/** Body of an error, as RFC 9457 has it. */
record Problem(String type, String title, int status, String detail) {

    static Problem of(Refusal refusal) {
        return new Problem(type(refusal.slug()), "refused", refusal.status(), refusal.getMessage());
    }

    /** The lab talks to its own user only, so it may say what went wrong. */
    static Problem of(Exception failure) {
        return new Problem(type("internal-error"), "failed", 500, failure.toString());
    }

    private static String type(String slug) {
        return "urn:catamaran:problem:" + slug;
    }
}
