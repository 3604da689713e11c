package dev.catamaran.platform;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.time.Duration;
import java.util.UUID;

/** Ids of everything that is replicated: UUIDv7 (RFC 9562), so two regions never meet and newer sorts after older. */
public final class Ids {

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private static final int VERSION = 7;
    private static final int MILLIS_START = 16;

    private Ids() {}

    public static UUID next() {
        return GENERATOR.generate();
    }

    /**
     * Whether it says of itself that it was made within that time, or will be: a clock may be ahead. Anybody can write such an id,
     * so nothing may depend on it but what its caller is told.
     */
    public static boolean isWithin(Duration time, UUID id) {
        long madeAt = id.getMostSignificantBits() >>> MILLIS_START;
        return id.version() == VERSION && Math.abs(System.currentTimeMillis() - madeAt) < time.toMillis();
    }
}
