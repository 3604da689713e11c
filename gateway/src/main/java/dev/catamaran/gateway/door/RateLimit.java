package dev.catamaran.gateway.door;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * Counts requests of each caller within the current second, over all event loops. A window that starts anew each second
 * forgets everything by itself, so a flood of different callers cannot fill the memory for longer.
 */
public final class RateLimit {

    private final int perSecond;
    private final LongSupplier nanoClock;
    private volatile Window window = new Window(Long.MIN_VALUE, Map.of());

    public RateLimit(int perSecond) {
        this(perSecond, System::nanoTime);
    }

    RateLimit(int perSecond, LongSupplier nanoClock) {
        this.perSecond = perSecond;
        this.nanoClock = nanoClock;
    }

    /** True where the caller may go on. */
    boolean admits(String caller) {
        return current()
                        .counts()
                        .computeIfAbsent(caller, first -> new AtomicInteger())
                        .incrementAndGet()
                <= perSecond;
    }

    /** Two loops may both begin a second; a few counts of the lost one are forgiven. */
    private Window current() {
        long second = TimeUnit.NANOSECONDS.toSeconds(nanoClock.getAsLong());
        Window now = window;
        if (now.second() != second) {
            now = new Window(second, new ConcurrentHashMap<>());
            window = now;
        }
        return now;
    }

    private record Window(long second, Map<String, AtomicInteger> counts) {}
}
