package dev.catamaran.payments.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** How many accounts there may be. */
@ConfigMapping(prefix = "catamaran.accounts")
public interface AccountConfig {

    /** Of one customer; those that are being opened at the same moment may be more. */
    @WithDefault("100")
    @Min(1)
    int most();
}
