package dev.catamaran.payments.reconcile;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotBlank;

/** How often the queue of what has come from the other region is looked at. */
@ConfigMapping(prefix = "catamaran.reconciler")
public interface ReconcilerConfig {

    /** Pause between two rounds, or {@code off}. */
    @NotBlank
    @WithDefault("1s")
    String every();
}
