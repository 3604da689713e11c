package dev.catamaran.controller.cloud;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a service says is wrong: XML of the query protocol, or JSON. */
final class ServiceError {
    private static final Pattern CODE = Pattern.compile("<Code>([^<]*)</Code>|\"__type\"\\s*:\\s*\"([^\"]*)\"");
    private static final Pattern MESSAGE =
            Pattern.compile("<Message>([^<]*)</Message>|\"[Mm]essage\"\\s*:\\s*\"([^\"]*)\"");
    private static final int LONGEST = 300;

    private ServiceError() {}

    /** For people: code and message where they can be found, else the answer's beginning. */
    static String of(String body) {
        String code = first(CODE, body);
        String found = (code + " " + first(MESSAGE, body)).trim();
        String text = found.isEmpty() ? body.strip() : found;
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    private static String first(Pattern pattern, String body) {
        Matcher matcher = pattern.matcher(body);
        if (!matcher.find()) {
            return "";
        }
        return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }
}
