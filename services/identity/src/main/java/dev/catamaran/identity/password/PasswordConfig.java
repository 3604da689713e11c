package dev.catamaran.identity.password;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How dear a guess is. */
@ConfigMapping(prefix = "catamaran.password")
public interface PasswordConfig {

    /**
     * Two to the power of this many rounds of bcrypt; {@code CATAMARAN_PASSWORD_COST}. One more doubles the time of every
     * login. 10 is the least that OWASP's Password Storage Cheat Sheet allows; less is for load on small machines only.
     */
    @WithDefault("10")
    @Min(4)
    @Max(16)
    int cost();

    /**
     * Log-ins and sign-ups that may wait for a processor, {@code CATAMARAN_PASSWORD_WAITING}; one more is answered 429. With one
     * for each processor well below the threads ({@code CATAMARAN_THREADS}), of which the others serve everything else.
     */
    @WithDefault("32")
    @Min(0)
    int waiting();
}
