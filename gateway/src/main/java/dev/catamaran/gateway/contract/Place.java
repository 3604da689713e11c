package dev.catamaran.gateway.contract;

/** Which region a call belongs to. */
public enum Place {

    /** The region that holds the lease of the caller's home. */
    LEASE_OF_CALLER,

    /** The region that holds the lease of the home in the body, or of the own region's home. */
    LEASE_OF_BODY,

    /** The own region where it holds any lease, else the peer. */
    ANY_LEASE,

    /** The own region's copy; the lease's region when the copy does not have it yet. */
    NEAREST
}
