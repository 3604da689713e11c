package dev.catamaran.controller;

/** How the two regions share the work. */
public enum Mode {
    /** One region holds all leases; the other's database is a standby that a take-over promotes. */
    ACTIVE_PASSIVE,
    /** Each region holds its own home; both databases accept writes. */
    ACTIVE_ACTIVE
}
