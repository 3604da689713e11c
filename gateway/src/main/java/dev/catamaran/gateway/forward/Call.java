package dev.catamaran.gateway.forward;

/** A sending under way. */
public interface Call {

    /** Stops it; its outcome is not told any more. */
    void cancel();

    /** False as long as nobody can have got anything of it. */
    boolean sent();
}
