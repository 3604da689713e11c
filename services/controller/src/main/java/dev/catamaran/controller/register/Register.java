package dev.catamaran.controller.register;

import java.util.concurrent.CompletableFuture;

/**
 * A compare-and-set register kept by a quorum of zones. Names are plain words; values are small texts; the versions of
 * one entry only grow. Every call is answered within the register's time-out, with {@code Unknown} at worst, and never
 * completes exceptionally.
 */
public interface Register extends AutoCloseable {

    /** The entry as the nearest member knows it: cheap, possibly stale, also answered while there is no quorum. */
    CompletableFuture<ReadResult> read(String name);

    /** The entry as the quorum has it: sees every write that was confirmed anywhere before this call. */
    CompletableFuture<ReadResult> readLatest(String name);

    CompletableFuture<WriteResult> createIfAbsent(String name, String value);

    CompletableFuture<WriteResult> replace(String name, long version, String value);

    /** Whether the last call was answered: for health and status, never for decisions. */
    boolean isConnected();

    @Override
    void close();
}
