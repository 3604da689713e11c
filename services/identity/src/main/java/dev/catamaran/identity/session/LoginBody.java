package dev.catamaran.identity.session;

import dev.catamaran.identity.customer.CustomerBody;
import java.time.Instant;

/** Answer of a login; {@code token} is the bearer token. */
record LoginBody(String token, Instant expiresAt, CustomerBody customer) {

    static LoginBody of(Login login) {
        return new LoginBody(login.token().text(), login.token().expiresAt(), CustomerBody.of(login.customer()));
    }
}
