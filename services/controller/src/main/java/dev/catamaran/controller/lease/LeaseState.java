package dev.catamaran.controller.lease;

/** What the holder of a lease is doing with it. */
public enum LeaseState {
    /** The region has the lease and prepares to serve: its gate is still shut. */
    TAKING,
    /** The region serves: its gate is open. */
    SERVING,
    /** The holder has shut its gate and hands the lease over to its peer; it may still go on itself. */
    MOVING
}
