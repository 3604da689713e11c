package dev.catamaran.testkit.fuzz;

import java.util.stream.Collectors;

/**
 * What was sent and what came back.
 *
 * @param whole false where it is perhaps no request at all
 */
record Exchange(String sent, boolean whole, Answer answer) {

    private static final int LONGEST_TOLD = 1_500;

    boolean toHead() {
        return sent.startsWith("HEAD ");
    }

    boolean refused() {
        return answer.status() < 200 || answer.status() >= 400;
    }

    @Override
    public String toString() {
        return told(sent) + "\n-> " + answer.status() + " " + answer.type() + "\n" + told(answer.body());
    }

    /** Each character that cannot be seen is shown as one of Java's escapes. */
    private static String told(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_TOLD))
                .chars()
                .mapToObj(c -> c == '\n' || (c >= ' ' && c < 127) ? Character.toString(c) : "\\u%04x".formatted(c))
                .collect(Collectors.joining());
    }
}
