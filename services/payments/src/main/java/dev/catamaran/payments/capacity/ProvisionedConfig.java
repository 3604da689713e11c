package dev.catamaran.payments.capacity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/**
 * The emulated size of the machine. On one laptop all instances share the same processors, so that two are no faster than one;
 * with a size of their own, capacity can be added and measured as where each instance is a machine. Production sets nothing here.
 */
@ConfigMapping(prefix = "catamaran.payments.provisioned")
public interface ProvisionedConfig {

    /** Payments, deposits and refunds a second that one instance begins, evenly spaced; 0 for no limit. */
    @Min(0)
    @WithDefault("0")
    int perSecond();

    /** A call that would wait longer for its turn is refused at once. */
    @WithDefault("1s")
    Duration longestWait();
}
