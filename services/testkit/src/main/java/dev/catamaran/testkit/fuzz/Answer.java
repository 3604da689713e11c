package dev.catamaran.testkit.fuzz;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What came back.
 *
 * @param status 0 where the connection was closed without a word, -1 where nothing happened at all
 */
record Answer(int status, String type, String body) {

    static final Answer CLOSED = new Answer(0, "", "");
    static final Answer SILENCE = new Answer(-1, "", "");

    private static final Pattern HEAD =
            Pattern.compile("^HTTP/1\\.[01] (?!1\\d\\d)(\\d{3})[^\r\n]*((?:\r\n[^\r\n]+)*)\r\n\r\n", Pattern.MULTILINE);
    private static final Pattern TYPE = field("content-type");
    private static final Pattern LENGTH = field("content-length");

    /**
     * The first answer in what was received so far, or null where it is not whole yet.
     *
     * @param received a character for each byte
     * @param bare an answer to HEAD: a length, and no body
     */
    static Answer in(String received, boolean bare) {
        Matcher head = HEAD.matcher(received);
        if (!head.find()) {
            return null;
        }
        int length = bare ? 0 : Integer.parseInt(first(LENGTH, head.group(2), "0"));
        if (received.length() < head.end() + length) {
            return null;
        }
        return new Answer(
                Integer.parseInt(head.group(1)),
                first(TYPE, head.group(2), "none"),
                received.substring(head.end(), head.end() + length));
    }

    private static String first(Pattern field, String head, String otherwise) {
        Matcher found = field.matcher(head);
        return found.find() ? found.group(1) : otherwise;
    }

    private static Pattern field(String name) {
        return Pattern.compile("^" + name + ": *([^\r\n]*)", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    }
}
