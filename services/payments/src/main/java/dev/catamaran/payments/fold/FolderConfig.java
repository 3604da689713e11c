package dev.catamaran.payments.fold;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;

/** How eagerly balances are folded in the background. */
@ConfigMapping(prefix = "catamaran.folder")
public interface FolderConfig {

    /** Pause between two rounds, or {@code off}. */
    @NotBlank
    @WithDefault("2s")
    String every();

    /** Entries an account must have queued before it is worth a transaction. */
    @Min(1)
    @WithDefault("64")
    int atLeast();

    /** Most entries folded under one lock, so that a payment of the account does not wait long. */
    @Min(1)
    @WithDefault("2000")
    int most();
}
