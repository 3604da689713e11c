package dev.catamaran.gateway.session;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * What this gateway itself knows of sessions, so that a log-out that passed here counts while Redis has not been told of it.
 * Safe to use from all event loops.
 */
public final class SessionMemory {

    /** Log-outs of a lifetime of 12 hours at two a second; about 20 MB. */
    private static final int MOST = 100_000;

    private final long vouchedNanos;
    private final Map<String, Long> revoked = new ConcurrentHashMap<>();
    private final Map<String, Long> vouched = new ConcurrentHashMap<>();

    /** @param vouchedMillis how long the peer's word counts while the own Redis is away */
    public SessionMemory(long vouchedMillis) {
        vouchedNanos = TimeUnit.MILLISECONDS.toNanos(vouchedMillis);
    }

    /** @param expiresAt of the session, epoch milliseconds; from then on its token is refused anyway */
    public void revoke(String id, long expiresAt) {
        if (revoked.size() >= MOST) {
            long now = System.currentTimeMillis();
            revoked.values().removeIf(expiry -> expiry <= now);
        }
        if (revoked.size() < MOST) {
            revoked.put(id, expiresAt);
        }
        vouched.remove(id);
    }

    public boolean isRevoked(String id) {
        return revoked.containsKey(id);
    }

    void vouch(String id) {
        long now = System.nanoTime();
        if (vouched.size() >= MOST) {
            vouched.values().removeIf(until -> until - now <= 0);
        }
        if (vouched.size() < MOST) {
            vouched.put(id, now + vouchedNanos);
        }
    }

    boolean isVouched(String id) {
        Long until = vouched.get(id);
        return until != null && until - System.nanoTime() > 0;
    }
}
