package dev.catamaran.controller;

import java.util.Optional;

/** Settings that only some configurations need, and those then must have. */
final class Required {

    private Required() {}

    /**
     * @param because the setting that asks for it
     * @throws IllegalArgumentException it is missing; names the variable
     */
    static <T> T setting(Optional<T> value, String variable, String because) {
        return value.orElseThrow(() -> new IllegalArgumentException(because + " needs " + variable));
    }
}
