package dev.catamaran.identity.session;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * Body of a login. What could be no address or no password is simply not known.
 *
 * @param home null, but for somebody whom two regions signed up: where the money is that they want to spend
 */
record LoginRequest(@NotBlank String email, @NotNull String password, String home) {

    /** Nothing of it belongs into a log. */
    @Override
    public String toString() {
        return "LoginRequest[]";
    }
}
