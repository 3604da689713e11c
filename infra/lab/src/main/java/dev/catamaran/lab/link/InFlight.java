package dev.catamaran.lab.link;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What becomes of the bytes that are on a link when it is cut, and of those that are sent while it is cut. */
public enum InFlight {
    /** They are lost. A connection that lost any is reset when the link is healed: it would go on with a hole. */
    DROP,
    /** They arrive when the link is healed, as after an outage that is shorter than TCP's patience. */
    KEEP;

    public static InFlight of(String text) {
        return Arrays.stream(values())
                .filter(form -> form.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("inFlight is one of " + names()));
    }

    private static String names() {
        return Arrays.stream(values()).map(InFlight::text).collect(Collectors.joining(", "));
    }

    private String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
