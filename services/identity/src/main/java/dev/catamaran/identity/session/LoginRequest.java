package dev.catamaran.identity.session;

import dev.catamaran.identity.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** Body of a login. What could be no address or no password is simply not known. */
record LoginRequest(
        @NotBlank @PlainText String email, @NotNull String password) {

    /** Nothing of it belongs into a log. */
    @Override
    public String toString() {
        return "LoginRequest[]";
    }
}
