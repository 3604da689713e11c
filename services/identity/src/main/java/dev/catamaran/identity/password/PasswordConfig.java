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
}
