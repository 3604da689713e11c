package dev.catamaran.identity.session;

import java.time.Instant;

/**
 * The end of a session before its time.
 *
 * @param region that took it
 * @param expiresAt when the session would have ended by itself
 */
record LogOut(String sessionId, String region, Instant expiresAt) {}
