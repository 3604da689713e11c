package dev.catamaran.platform.session;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret of both regions that signs session tokens: HMAC-SHA256 (RFC 2104), at least 32 bytes. */
public final class SessionKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MIN_BYTES = 32;

    private static final int ID_CHARACTERS = 6;

    private final SecretKeySpec secret;
    private final String id;

    private SessionKey(byte[] secret) {
        this.secret = new SecretKeySpec(secret, ALGORITHM);
        this.id = Base64.getUrlEncoder().encodeToString(hash(secret)).substring(0, ID_CHARACTERS);
    }

    /**
     * @param base64 the key as it stands in {@code CATAMARAN_SESSION_KEY}
     * @throws IllegalArgumentException where it is no base64 or shorter than 32 bytes
     */
    public static SessionKey parse(String base64) {
        byte[] secret = Base64.getDecoder().decode(base64.trim());
        if (secret.length < MIN_BYTES) {
            throw new IllegalArgumentException("the session key has fewer than " + MIN_BYTES + " bytes");
        }
        return new SessionKey(secret);
    }

    /** Names the key in its tokens: 36 bits of its hash, which tell nothing of a random key. */
    String id() {
        return id;
    }

    byte[] sign(byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JVM has " + ALGORITHM, impossible);
        }
    }

    private static byte[] hash(byte[] secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JVM has SHA-256", impossible);
        }
    }
}
