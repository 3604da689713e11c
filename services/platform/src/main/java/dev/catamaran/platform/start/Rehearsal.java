package dev.catamaran.platform.start;

/** A call that is tried out when the service starts, so that its first caller does not pay for loading the code. */
public interface Rehearsal {

    /**
     * Does the work and leaves nothing behind. May fail in any way: on a standby, or without a database, it goes as far as
     * it can.
     */
    void rehearse(OwnDoor door);
}
