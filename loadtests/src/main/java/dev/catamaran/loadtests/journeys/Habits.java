package dev.catamaran.loadtests.journeys;

/**
 * How often a visit is something else than shopping, as shares of all visits.
 *
 * @param otherDevice logs in, logs out, and tries the old token
 * @param newcomer signs up, sometimes twice, opens an account and pays from it
 * @param refund a merchant gives a payment back, or a part of it
 * @param spending a merchant pays a customer
 */
public record Habits(double otherDevice, double newcomer, double refund, double spending) {

    /** What the comparison's light load does beside the ramp. */
    public static final Habits SHOPPING = new Habits(0.06, 0, 0, 0);

    /** Everything that a customer can do: what drills break. */
    public static final Habits EVERYTHING = new Habits(0.08, 0.03, 0.08, 0.08);

    /** @param chance from 0 to 1, evenly distributed */
    Kind drawn(double chance) {
        double left = chance;
        for (Kind kind : Kind.values()) {
            left -= share(kind);
            if (left < 0) {
                return kind;
            }
        }
        return Kind.SHOPPING;
    }

    private double share(Kind kind) {
        return switch (kind) {
            case OTHER_DEVICE -> otherDevice;
            case NEWCOMER -> newcomer;
            case REFUND -> refund;
            case SPENDING -> spending;
            case SHOPPING -> 1;
        };
    }

    /** Of a visit. */
    enum Kind {
        OTHER_DEVICE,
        NEWCOMER,
        REFUND,
        SPENDING,
        SHOPPING
    }
}
