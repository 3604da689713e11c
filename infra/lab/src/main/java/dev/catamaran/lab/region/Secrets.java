package dev.catamaran.lab.region;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * What the regions share and nobody else knows, made anew for each run.
 *
 * @param sessionKey base64 of 32 bytes
 * @param peerSecret of the two gateways
 * @param quorumPassword of the controllers' entries in the register
 * @param ordersToken of whoever may order something of a controller
 */
record Secrets(String sessionKey, String peerSecret, String quorumPassword, String ordersToken) {

    private static final int BYTES = 32;

    static Secrets random() {
        return new Secrets(Base64.getEncoder().encodeToString(bytes()), word(), word(), word());
    }

    private static String word() {
        return HexFormat.of().formatHex(bytes());
    }

    private static byte[] bytes() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
