package dev.catamaran.gateway.session;

import dev.catamaran.platform.session.SessionRecord;

/** A session that counts. */
public record Session(String id, SessionRecord record) {}
