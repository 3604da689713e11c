package dev.catamaran.identity.password;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** Keeps passwords as bcrypt hashes. Its work takes tens of milliseconds of a core, so none of it is done in a transaction. */
@Startup
@Singleton
public class Passwords {

    private static final int MIN_BYTES = 8;

    /** bcrypt reads no further (Provos and Mazières, A Future-Adaptable Password Scheme, 1999). */
    private static final int MAX_BYTES = 72;

    private final Bcrypt bcrypt = new Bcrypt();
    private final int cost;
    private final String decoy;

    Passwords(PasswordConfig config) {
        this.cost = config.cost();
        this.decoy = hash(UUID.randomUUID().toString());
    }

    /** @param password an {@link AllowedPassword} */
    public String hash(String password) {
        return bcrypt.hash(password, cost);
    }

    /**
     * Whether the password belongs to the hash. No hash means nobody has that address: a decoy is compared then, so that the
     * time of the answer does not tell.
     */
    public boolean match(String password, Optional<String> hash) {
        boolean allowed = allowed(password);
        boolean same = bcrypt.matches(allowed ? password : "not allowed", hash.orElse(decoy));
        return same && allowed && hash.isPresent();
    }

    /** A NUL ends the password for some implementations of bcrypt, and a hash should mean the same to all of them. */
    static boolean allowed(String password) {
        int bytes = password.getBytes(StandardCharsets.UTF_8).length;
        return bytes >= MIN_BYTES && bytes <= MAX_BYTES && password.indexOf('\0') < 0;
    }
}
