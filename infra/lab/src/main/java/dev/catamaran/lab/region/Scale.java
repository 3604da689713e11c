package dev.catamaran.lab.region;

/**
 * How much of payments a region has.
 *
 * @param payments instances
 * @param capacity payments a second that each is provisioned for; 0 for no limit
 */
public record Scale(int payments, int capacity) {

    public Scale {
        if (payments < 1) {
            throw new IllegalArgumentException("at least one instance of payments");
        }
        if (capacity < 0) {
            throw new IllegalArgumentException("a capacity is payments a second, or 0 for no limit");
        }
    }
}
