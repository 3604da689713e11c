package dev.catamaran.controller.replication;

/**
 * The leases that this process holds, in numbers.
 *
 * @param marked how many of them say that the peer is behind
 * @param synchronous how many of them promise that the peer has what is acknowledged
 */
public record HeldLeases(int held, int marked, int synchronous) {}
