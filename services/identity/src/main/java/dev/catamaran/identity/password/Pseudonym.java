package dev.catamaran.identity.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** An e-mail address as the log and Redis may name it: always the same, so that one sees who is guessed at, and not the address. */
public final class Pseudonym {

    private static final int CHARACTERS = 16;

    private Pseudonym() {}

    /** The start of what {@code printf %s ann@example.org | sha256sum} prints. */
    public static String of(String email) {
        byte[] text = email.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
            return HexFormat.of().formatHex(hash).substring(0, CHARACTERS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JVM has SHA-256", impossible);
        }
    }
}
