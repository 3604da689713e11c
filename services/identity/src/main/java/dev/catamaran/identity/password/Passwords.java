package dev.catamaran.identity.password;

import dev.catamaran.platform.problem.Problem;
import dev.catamaran.platform.problem.ProblemException;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Keeps passwords as bcrypt hashes. Its work takes tens of milliseconds of a core, so none of it is done in a transaction, as much
 * at once as there are processors, and only so much may wait: a flood of log-ins neither takes the threads of all other calls nor
 * makes a queue that lasts for minutes.
 */
@Startup
@Singleton
public class Passwords {

    /** OWASP ASVS 4.0, 2.1.1. Characters, since a few of some scripts fill many bytes and are guessed no later. */
    private static final int MIN_CHARACTERS = 12;

    /** bcrypt reads no further (Provos and Mazières, A Future-Adaptable Password Scheme, 1999). */
    private static final int MAX_BYTES = 72;

    private static final int RETRY_AFTER_SECONDS = 1;

    private final Bcrypt bcrypt = new Bcrypt();
    private final Semaphore processors;
    private final Semaphore places;
    private final int cost;
    private final String decoy;

    Passwords(PasswordConfig config) {
        int atOnce = Runtime.getRuntime().availableProcessors();
        this.processors = new Semaphore(atOnce, true);
        this.places = new Semaphore(atOnce + config.waiting());
        this.cost = config.cost();
        this.decoy = hash(UUID.randomUUID().toString());
    }

    /**
     * Does a call that compares or makes passwords, all of it.
     *
     * @throws ProblemException at once, where enough others wait
     */
    public <T> T admit(Supplier<T> call) {
        if (!places.tryAcquire()) {
            throw ProblemException.retryLater(
                    Problem.RATE_LIMITED, "Too many people log in at the moment", RETRY_AFTER_SECONDS);
        }
        try {
            return call.get();
        } finally {
            places.release();
        }
    }

    /** @param password an {@link AllowedPassword} */
    public String hash(String password) {
        return inTurn(() -> bcrypt.hash(password, cost));
    }

    /**
     * Whether the password belongs to the hash. No hash means nobody has that address: a decoy is compared then, so that the
     * time of the answer does not tell.
     */
    public boolean match(String password, Optional<String> hash) {
        boolean whole = readWhole(password);
        boolean same = inTurn(() -> bcrypt.matches(whole ? password : "not read whole", hash.orElse(decoy)));
        return same && whole && hash.isPresent();
    }

    static boolean allowed(String password) {
        return password.codePointCount(0, password.length()) >= MIN_CHARACTERS && readWhole(password);
    }

    private <T> T inTurn(Supplier<T> work) {
        processors.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            processors.release();
        }
    }

    /** A NUL ends the password for some implementations of bcrypt, and a hash should mean the same to all of them. */
    private static boolean readWhole(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES && password.indexOf('\0') < 0;
    }
}
