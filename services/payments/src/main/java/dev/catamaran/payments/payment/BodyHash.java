package dev.catamaran.payments.payment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 over what a request means, so that the same key with another body is noticed and no body is stored. */
final class BodyHash {

    private BodyHash() {}

    static byte[] of(Object... fields) {
        StringBuilder canonical = new StringBuilder();
        for (Object field : fields) {
            String text = String.valueOf(field);
            // with its length before it, no field can pass for a part of another
            canonical.append(text.length()).append(':').append(text);
        }
        return sha256().digest(canonical.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
