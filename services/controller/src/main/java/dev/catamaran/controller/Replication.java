package dev.catamaran.controller;

/** Whether a payment is acknowledged before the peer has it. */
public enum Replication {
    ASYNC,
    SYNC
}
