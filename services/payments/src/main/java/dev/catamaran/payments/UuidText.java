package dev.catamaran.payments;

import dev.catamaran.platform.problem.ProblemException;
import java.util.UUID;

/** Reads ids from requests. {@link UUID#fromString} alone also takes short forms that no other region would print. */
public final class UuidText {

    private UuidText() {}

    public static UUID parse(String field, String text) {
        try {
            UUID id = UUID.fromString(text == null ? "" : text);
            if (id.toString().equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException notAnId) {
            // refused below like every other text
        }
        throw ProblemException.invalid(field, "must be a UUID");
    }
}
