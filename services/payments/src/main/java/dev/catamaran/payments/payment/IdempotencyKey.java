package dev.catamaran.payments.payment;

import dev.catamaran.platform.problem.Problem;
import dev.catamaran.platform.problem.ProblemException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header that makes a call safe to repeat, as draft-ietf-httpapi-idempotency-key-header has it: one structured field, a
 * string in quotes (RFC 8941, section 3.3.3). Most clients send the bare text; it means the same key, so that a client that
 * learns to quote does not pay twice.
 */
final class IdempotencyKey {

    static final String HEADER = "Idempotency-Key";

    private static final int LONGEST = 200;
    private static final String REVERSAL = "reversal:";

    /**
     * Printable ASCII; in quotes a quote and a backslash stand behind a backslash. Possessive, so that it is matched in a loop: a
     * header of 16 KB is more than the stack has room for.
     */
    private static final Pattern QUOTED = Pattern.compile("\"((?:[ -~&&[^\"\\\\]]|\\\\[\"\\\\])*+)\"");

    /** What would need quotes, or would begin a list or parameters, is no bare key. */
    private static final Pattern BARE = Pattern.compile("[!-~&&[^\"\\\\,;]]*");

    private IdempotencyKey() {}

    /**
     * The key that a call carries. A caller may not take the keys under which reconciliation books.
     *
     * @param lines every line of the header
     */
    static String of(List<String> lines) {
        if (lines.size() > 1) {
            throw ProblemException.malformed(HEADER, "must be sent once");
        }
        String key = lines.isEmpty() ? "" : text(lines.get(0).strip());
        if (key.isBlank()) {
            throw new ProblemException(
                    Problem.IDEMPOTENCY_KEY_MISSING, "Send a fresh " + HEADER + " with each new call");
        }
        if (key.length() > LONGEST || key.startsWith(REVERSAL)) {
            throw ProblemException.invalid(
                    HEADER, "must have at most " + LONGEST + " characters, not start with " + REVERSAL);
        }
        return key;
    }

    /** The same in every region, so that a payment is reversed once. */
    static String ofReversal(UUID payment) {
        return REVERSAL + payment;
    }

    private static String text(String value) {
        Matcher quoted = QUOTED.matcher(value);
        if (quoted.matches()) {
            return quoted.group(1).replaceAll("\\\\(.)", "$1");
        }
        if (BARE.matcher(value).matches()) {
            return value;
        }
        throw ProblemException.malformed(HEADER, "must be one string of printable ASCII in double quotes");
    }
}
