package dev.catamaran.controller.lease;

/** What a lease must know about its own region at the moment of a decision. */
public record Surroundings(DatabaseRole database, PeerMark mark) {

    boolean reachable() {
        return database != DatabaseRole.NONE;
    }

    boolean primary() {
        return database == DatabaseRole.PRIMARY;
    }
}
