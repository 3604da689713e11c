package dev.catamaran.platform.session;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * {@code <region>.<256 random bits>~<key id>.<signature>}, where the signature part carries what it signs: customer, home, issue
 * and expiry, then the HMAC over all of it. So a region that never saw the session can rebuild it from the token alone.
 * Where two regions each signed the same person up, the other ids follow the home, a zero byte before each.
 *
 * @param id the random bits and the id of the key; names the session in Redis
 * @param region the region that issued it
 * @param customers whom it speaks for, at least one; the home is that of the first
 * @param text what the customer holds
 */
public record SessionToken(
        String id, String region, List<UUID> customers, String home, Instant issuedAt, Instant expiresAt, String text) {

    private static final int RANDOM_BYTES = 32;
    private static final int MAC_BYTES = 32;
    private static final int FIXED_BYTES = 16 + 8 + 8;
    private static final int OTHER_BYTES = 1 + 16;
    private static final char KEY_MARK = '~';
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    public static SessionToken issue(
            SessionKey key, String region, List<UUID> customers, String home, Instant issuedAt, Instant expiresAt) {
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        String id = ENCODER.encodeToString(random) + KEY_MARK + key.id();
        byte[] claims = claims(customers, home, issuedAt, expiresAt);
        byte[] mac = key.sign(signed(region, id, claims));
        byte[] last = Arrays.copyOf(claims, claims.length + MAC_BYTES);
        System.arraycopy(mac, 0, last, claims.length, MAC_BYTES);
        String text = region + "." + id + "." + ENCODER.encodeToString(last);
        return new SessionToken(id, region, List.copyOf(customers), home, issuedAt, expiresAt, text);
    }

    /** The token, where one of these keys signed it. Says nothing of expiry or revocation. */
    public static Optional<SessionToken> verify(List<SessionKey> accepted, String text) {
        return accepted.stream()
                .filter(key -> mayBeOf(key, text))
                .flatMap(key -> verify(key, text).stream())
                .findFirst();
    }

    /** A token that names no key is older than the ids of keys. */
    private static boolean mayBeOf(SessionKey key, String text) {
        int mark = text.indexOf(KEY_MARK);
        return mark < 0 || text.startsWith(key.id() + ".", mark + 1);
    }

    /** The token, where this key signed it. */
    public static Optional<SessionToken> verify(SessionKey key, String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            return verified(key, parts[0], parts[1], DECODER.decode(parts[2]), text);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    public UUID customerId() {
        return customers.get(0);
    }

    public boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    private static Optional<SessionToken> verified(SessionKey key, String region, String id, byte[] last, String text) {
        int length = last.length - MAC_BYTES;
        if (length <= FIXED_BYTES) {
            return Optional.empty();
        }
        byte[] claims = Arrays.copyOf(last, length);
        byte[] mac = Arrays.copyOfRange(last, length, last.length);
        if (!MessageDigest.isEqual(mac, key.sign(signed(region, id, claims)))) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(claims);
        List<UUID> customers = new ArrayList<>();
        customers.add(id(buffer));
        Instant issued = Instant.ofEpochMilli(buffer.getLong());
        Instant expires = Instant.ofEpochMilli(buffer.getLong());
        String home = home(buffer);
        while (buffer.hasRemaining()) {
            buffer.get();
            customers.add(id(buffer));
        }
        return Optional.of(new SessionToken(id, region, List.copyOf(customers), home, issued, expires, text));
    }

    private static UUID id(ByteBuffer buffer) {
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    /** Up to the zero byte before another id, or to the end. */
    private static String home(ByteBuffer buffer) {
        int start = buffer.position();
        while (buffer.hasRemaining() && buffer.get(buffer.position()) != 0) {
            buffer.get();
        }
        return new String(buffer.array(), start, buffer.position() - start, StandardCharsets.UTF_8);
    }

    private static byte[] claims(List<UUID> customers, String home, Instant issued, Instant expires) {
        byte[] name = home.getBytes(StandardCharsets.UTF_8);
        List<UUID> others = customers.subList(1, customers.size());
        ByteBuffer claims = ByteBuffer.allocate(FIXED_BYTES + name.length + others.size() * OTHER_BYTES);
        put(claims, customers.get(0));
        claims.putLong(issued.toEpochMilli()).putLong(expires.toEpochMilli()).put(name);
        others.forEach(other -> put(claims.put((byte) 0), other));
        return claims.array();
    }

    private static void put(ByteBuffer claims, UUID id) {
        claims.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static byte[] signed(String region, String id, byte[] claims) {
        byte[] head = (region + "." + id + ".").getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(head, head.length + claims.length);
        System.arraycopy(claims, 0, all, head.length, claims.length);
        return all;
    }
}
