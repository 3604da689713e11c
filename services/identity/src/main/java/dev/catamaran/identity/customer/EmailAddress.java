package dev.catamaran.identity.customer;

import java.util.Locale;

/**
 * The one way to write an address: by it customers are found and kept apart. Only of ASCII do all versions of Java and PostgreSQL
 * say the same lower case, so addresses of other characters (RFC 6531) are not signed up.
 */
final class EmailAddress {

    /** Those of an address, as a regular expression. */
    static final String CHARACTERS = "\\p{ASCII}*";

    private EmailAddress() {}

    static String of(String typed) {
        return typed.toLowerCase(Locale.ROOT);
    }
}
