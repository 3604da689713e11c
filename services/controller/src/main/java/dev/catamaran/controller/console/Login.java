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

    /**
     * LOGGED_IN: the first welcome of an address, and the first after {@link #VISIT_NANOS} without one, since basic authentication shows
     * the password with each request. NOTHING_SHOWN: no guess either.
     */
    enum Verdict {
        LOGGED_IN,
        WELCOME,
        NOTHING_SHOWN,
        WRONG,
        TOO_MANY
    }

    static final int ATTEMPTS = 10;

    static final long VISIT_NANOS = TimeUnit.MINUTES.toNanos(10);

    private static final long MINUTE_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final int ADDRESSES = 1_000;
    private static final String SCHEME = "basic ";

    private final String user;
    private final byte[] expected;
    private final Map<String, Deque<Long>> failures = new Recent<>();
    private final Map<String, Long> welcomes = new Recent<>();

    /** The addresses that came last: strangers must not fill the memory. */
    private static final class Recent<T> extends LinkedHashMap<String, T> {
        private static final long serialVersionUID = 1L;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
            return size() > ADDRESSES;
        }
    }

    Login(String user, String password) {
        this.user = user;
        this.expected = digest((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Who may log in. */
    String user() {
        return user;
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
            return Verdict.NOTHING_SHOWN;
        }
        if (MessageDigest.isEqual(expected, digest(credentials(authorization)))) {
            failed.clear();
            Long before = welcomes.put(address, now);
            return before == null || now - before > VISIT_NANOS ? Verdict.LOGGED_IN : Verdict.WELCOME;
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
