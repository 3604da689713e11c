package dev.catamaran.controller.console;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One operator by HTTP basic authentication (RFC 7617), compared in constant time. After ten wrong passwords within a minute, an address
 * is not listened to for the rest of that minute, whatever it sends.
 */
final class Login {

    enum Verdict {
        WELCOME,
        WRONG,
        TOO_MANY
    }

    static final int ATTEMPTS = 10;

    private static final long MINUTE_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final int ADDRESSES = 1_000;
    private static final String SCHEME = "basic ";

    private final byte[] expected;
    private final Map<String, Deque<Long>> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Long>> eldest) {
            return size() > ADDRESSES;
        }
    };

    Login(String user, String password) {
        this.expected = digest((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param authorization the header, or null
     * @param now by {@link System#nanoTime}
     */
    synchronized Verdict check(String authorization, String address, long now) {
        Deque<Long> failed = failures.computeIfAbsent(address, unknown -> new ArrayDeque<>());
        while (!failed.isEmpty() && now - failed.peekFirst() > MINUTE_NANOS) {
            failed.removeFirst();
        }
        if (failed.size() >= ATTEMPTS) {
            return Verdict.TOO_MANY;
        }
        if (authorization == null) {
            return Verdict.WRONG;
        }
        if (MessageDigest.isEqual(expected, digest(credentials(authorization)))) {
            failed.clear();
            return Verdict.WELCOME;
        }
        failed.addLast(now);
        return Verdict.WRONG;
    }

    private static byte[] credentials(String authorization) {
        if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return new byte[0];
        }
        try {
            return Base64.getDecoder()
                    .decode(authorization.substring(SCHEME.length()).trim());
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
