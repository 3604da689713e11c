package dev.catamaran.controller.lease;

/**
 * What a process must ask the quorum before it decides anything: one question at a time. One that failed may have failed at
 * once, so the next waits: a zone without a quorum would do nothing but ask.
 */
final class Inquiry {
    private boolean needed = true;
    private boolean asked;
    private long notBefore = Long.MIN_VALUE;

    boolean isNeeded() {
        return needed;
    }

    void need() {
        needed = true;
    }

    /** @return whether the question is to be sent now */
    boolean begins(long now) {
        boolean due = !asked && now >= notBefore;
        asked |= due;
        return due;
    }

    void answered() {
        asked = false;
        needed = false;
    }

    void failed(long askAgainAt) {
        asked = false;
        notBefore = askAgainAt;
    }
}
