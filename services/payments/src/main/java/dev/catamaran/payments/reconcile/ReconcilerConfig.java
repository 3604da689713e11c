package dev.catamaran.payments.reconcile;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;

/** How often keys of the other region are compared with our own. */
@ConfigMapping(prefix = "catamaran.reconciler")
public interface ReconcilerConfig {

    /** Pause between two rounds, or {@code off}. */
    @NotBlank
    @WithDefault("1s")
    String every();

    /** Most keys a round looks at. More than arrive within the overlap of two rounds (5 s), or it would stand still. */
    @Min(1)
    @WithDefault("20000")
    int most();
}
