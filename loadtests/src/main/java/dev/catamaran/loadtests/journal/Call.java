package dev.catamaran.loadtests.journal;

/**
 * What was asked for. {@code key}, {@code from} and {@code to} are null and {@code amount} is 0 where a call has none.
 *
 * @param key the Idempotency-Key
 * @param amount minor units
 */
public record Call(String method, String path, String key, String from, String to, long amount) {

    public static Call of(String method, String path) {
        return new Call(method, path, null, null, null, 0);
    }
}
