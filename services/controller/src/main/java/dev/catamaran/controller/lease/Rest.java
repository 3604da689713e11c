package dev.catamaran.controller.lease;

/**
 * How a controller goes away for a moment without losing its lease. First the register grants a longer lease, then the gate
 * is opened for that long. The next process takes both back in the other order: first the gate's row is short again, then
 * the register may say so.
 */
final class Rest {
    private final long millis;
    private boolean wished;
    private boolean granted;
    private boolean askedLong;
    private boolean acceptedLong;
    private boolean acceptedShort;

    Rest(long millis) {
        this.millis = millis;
    }

    void wish() {
        wished = true;
    }

    boolean isWished() {
        return wished;
    }

    boolean granted() {
        return wished && granted;
    }

    boolean gateOpenLong() {
        return acceptedLong;
    }

    long toWrite(boolean serving, long writtenBefore) {
        if (wished && serving) {
            return millis;
        }
        return acceptedShort ? 0 : writtenBefore;
    }

    void written(long restMillis) {
        granted = wished && restMillis == millis;
    }

    void gateAsked() {
        askedLong = granted();
    }

    void gateAccepted() {
        acceptedLong |= askedLong;
        acceptedShort |= !askedLong;
    }
}
