package dev.catamaran.gateway.journey;

/** Where a request can go now. */
enum Destination {
    LOCAL,
    PEER,

    /** No region serves it at the moment. */
    NOWHERE
}
