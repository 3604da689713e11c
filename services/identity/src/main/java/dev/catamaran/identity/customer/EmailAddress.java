package dev.catamaran.identity.customer;

import java.util.Locale;

/** The one way to write an address: by it customers are found and kept apart. */
final class EmailAddress {

    private EmailAddress() {}

    static String of(String typed) {
        return typed.toLowerCase(Locale.ROOT);
    }
}
