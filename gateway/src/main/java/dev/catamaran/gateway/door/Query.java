package dev.catamaran.gateway.door;

/**
 * The query of a request as it came over the wire. A service's framework would end one that it cannot read by itself, with an
 * empty answer.
 */
final class Query {

    /** Besides letters and digits (RFC 3986, section 3.4). */
    private static final String MARKS = "-._~!$&'()*+,;=:@/?";

    private Query() {}

    /** @param query null where there is none */
    static boolean isReadable(String query) {
        for (int at = 0; query != null && at < query.length(); at++) {
            boolean escape = query.charAt(at) == '%' && isDigit(query, at + 1) && isDigit(query, at + 2);
            if (!escape && !isPlain(query.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char character) {
        return character < 128 && (Character.isLetterOrDigit(character) || MARKS.indexOf(character) >= 0);
    }

    private static boolean isDigit(String query, int at) {
        return at < query.length() && query.charAt(at) < 128 && Character.digit(query.charAt(at), 16) >= 0;
    }
}
