package dev.catamaran.controller.orders;

import dev.catamaran.controller.management.OwnSite;
import dev.catamaran.platform.problem.Problem;
import dev.catamaran.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Lets an order through that shows the token (RFC 6750), compared in constant time, and that no other site's page can have sent. */
final class OrderGuard {

    static final int SHORTEST_TOKEN = 32;

    private static final String SCHEME = "bearer ";
    private static final String JSON = "application/json";

    private final Optional<byte[]> expected;
    private final OwnSite site;

    /** @throws IllegalArgumentException when the token could be guessed, which ends the start */
    OrderGuard(Optional<String> token, OwnSite site) {
        if (token.filter(given -> given.length() < SHORTEST_TOKEN).isPresent()) {
            throw new IllegalArgumentException(
                    "CATAMARAN_ORDERS_TOKEN has at least " + SHORTEST_TOKEN + " characters, chosen at random");
        }
        this.expected = token.map(OrderGuard::digest);
        this.site = site;
    }

    /**
     * @param header gives a request's header by its name, or null
     * @throws ProblemException says what is missing
     */
    void require(UnaryOperator<String> header) {
        site.refusal(header).ifPresent(why -> {
            throw new ProblemException(Problem.FORBIDDEN, why);
        });
        byte[] token = expected.orElseThrow(() -> new ProblemException(
                Problem.UNAVAILABLE, "this controller takes no orders: it was started without CATAMARAN_ORDERS_TOKEN"));
        if (!MessageDigest.isEqual(token, digest(shown(header.apply("Authorization"))))) {
            throw new ProblemException(
                    Problem.UNAUTHENTICATED, "an order needs Authorization: Bearer with the token of the controllers");
        }
        if (!isJson(header.apply("Content-Type"))) {
            throw new ProblemException(Problem.UNSUPPORTED_MEDIA_TYPE, "an order needs Content-Type: " + JSON);
        }
    }

    private static String shown(String authorization) {
        boolean bearer = authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return bearer ? authorization.substring(SCHEME.length()).trim() : "";
    }

    private static boolean isJson(String type) {
        return type != null
                && type.split(";", 2)[0].trim().toLowerCase(Locale.ROOT).equals(JSON);
    }

    /** Of equal length, whatever is compared. */
    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
