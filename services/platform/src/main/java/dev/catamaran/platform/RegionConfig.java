package dev.catamaran.platform;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Pattern;

/**
 * Which region this process belongs to. Arrives as {@code CATAMARAN_REGION} and {@code CATAMARAN_PEER}. Response filters
 * need it while Quarkus is still initialising; a JVM reads the same environment then as later.
 */
@StaticInitSafe
@ConfigMapping(prefix = "catamaran.place")
public interface RegionConfig {

    /** Own region, for example {@code eu}. */
    @Pattern(regexp = "[a-z][a-z0-9-]{0,15}")
    String region();

    /** The other region, for example {@code us}. */
    @Pattern(regexp = "[a-z][a-z0-9-]{0,15}")
    String peer();
}
