package dev.catamaran.gateway.contract;

import java.util.Locale;

/** A service behind the gateway. */
public enum Service {
    IDENTITY,
    PAYMENTS,
    STATEMENTS;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
