package dev.catamaran.identity.password;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How many wrong passwords are taken in a time that begins with the first of them; one more is answered 429. Each region counts for itself. */
@ConfigMapping(prefix = "catamaran.guesses")
public interface GuessConfig {

    /** For one account from one address; {@code CATAMARAN_GUESSES_ACCOUNT_FROM_ADDRESS}. Whoever is elsewhere still gets in. */
    @WithDefault("20")
    @Min(1)
    int accountFromAddress();

    /** For one account; {@code CATAMARAN_GUESSES_ACCOUNT}. OWASP's ASVS 4.0.3, 2.2.1, allows 100 an hour. */
    @WithDefault("100")
    @Min(1)
    int account();

    /** From one address; {@code CATAMARAN_GUESSES_ADDRESS}. An address may be an office. */
    @WithDefault("200")
    @Min(1)
    int address();

    /** {@code CATAMARAN_GUESSES_WINDOW}. */
    @WithDefault("PT1H")
    Duration window();
}
