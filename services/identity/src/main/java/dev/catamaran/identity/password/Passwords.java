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

    /** OWASP ASVS 4.0, 2.1.1. Characters, since a few of some scripts fill many bytes and are guessed no later. */
    private static final int MIN_CHARACTERS = 12;

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
        boolean whole = readWhole(password);
        boolean same = bcrypt.matches(whole ? password : "not read whole", hash.orElse(decoy));
        return same && whole && hash.isPresent();
    }

    static boolean allowed(String password) {
        return password.codePointCount(0, password.length()) >= MIN_CHARACTERS && readWhole(password);
    }

    /** A NUL ends the password for some implementations of bcrypt, and a hash should mean the same to all of them. */
    private static boolean readWhole(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES && password.indexOf('\0') < 0;
    }
}
