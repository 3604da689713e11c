package dev.catamaran.controller.cloud;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signature Version 4 made anew from what arrived, as AWS checks it (AWS General Reference). */
record Signature(String key, String date, String region, String service, List<String> headers, String value) {
    private static final Pattern HEADER = Pattern.compile("AWS4-HMAC-SHA256 Credential=([^/]+)/(\\d{8})/([^/]+)/([^/]+)"
            + "/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})");

    static Signature of(String authorization) {
        Matcher matcher = HEADER.matcher(authorization);
        if (!matcher.matches()) {
            throw new AssertionError("not signed: " + authorization);
        }
        return new Signature(
                matcher.group(1),
                matcher.group(2),
                matcher.group(3),
                matcher.group(4),
                List.of(matcher.group(5).split(";")),
                matcher.group(6));
    }

    boolean fits(String secret, Map<String, String> sent, String body) {
        String canonical = "POST\n/\n\n"
                + headers.stream()
                        .map(name -> name + ":" + sent.get(name).trim() + "\n")
                        .collect(Collectors.joining())
                + "\n" + String.join(";", headers) + "\n" + hex(sha256(body));
        String scope = String.join("/", date, region, service, "aws4_request");
        String toSign = String.join("\n", "AWS4-HMAC-SHA256", sent.get("x-amz-date"), scope, hex(sha256(canonical)));
        byte[] signing = ("AWS4" + secret).getBytes(UTF_8);
        for (String part : List.of(date, region, service, "aws4_request")) {
            signing = hmac(signing, part);
        }
        return hex(hmac(signing, toSign)).equals(value);
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
