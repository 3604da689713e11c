package dev.catamaran.lab.region;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * What the regions share and nobody else knows, made anew for each run.
 *
 * @param sessionKey base64 of 32 bytes
 * @param peerSecret of the two gateways
 */
record Secrets(String sessionKey, String peerSecret) {

    private static final int BYTES = 32;

    static Secrets random() {
        return new Secrets(
                Base64.getEncoder().encodeToString(bytes()), HexFormat.of().formatHex(bytes()));
    }

    private static byte[] bytes() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
