package dev.catamaran.platform.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The W3C Trace Context header ({@code 00-<trace id>-<span id>-<flags>}), as far as an error answer needs it. */
public final class TraceParent {

    public static final String HEADER = "traceparent";

    private static final Pattern FORM = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private TraceParent() {}

    /** The trace id, or null where the header is missing or not of the standard's form. */
    public static String traceId(String header) {
        if (header == null) {
            return null;
        }
        Matcher matcher = FORM.matcher(header);
        return matcher.matches() ? matcher.group(1) : null;
    }
}
