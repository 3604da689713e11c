package dev.catamaran.gateway.door;

import io.vertx.core.buffer.Buffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * One file of the customer's page.
 *
 * @param tag its strong entity tag (RFC 9110, 8.8.3): the digest of the content
 */
record PageFile(String type, String tag, Buffer content) {

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml");

    static PageFile of(String name, Buffer content) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        return new PageFile(type, '"' + digest(content) + '"', content);
    }

    /** @param ifNoneMatch the request's header of that name, or null */
    boolean knownTo(String ifNoneMatch) {
        return ifNoneMatch != null && (ifNoneMatch.contains(tag) || ifNoneMatch.equals("*"));
    }

    private static String digest(Buffer content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
