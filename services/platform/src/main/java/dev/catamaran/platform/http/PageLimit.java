package dev.catamaran.platform.http;

import dev.catamaran.platform.problem.ProblemException;

/** How many rows a page of a list has. */
public final class PageLimit {

    private static final int DEFAULT = 20;
    private static final int MOST = 100;

    private PageLimit() {}

    /** @param text the parameter {@code limit}; null where there is none */
    public static int of(String text) {
        try {
            int limit = text == null ? DEFAULT : Integer.parseInt(text);
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        } catch (NumberFormatException notANumber) {
            // refused below like every other text
        }
        throw ProblemException.invalid("limit", "must be from 1 to " + MOST);
    }
}
