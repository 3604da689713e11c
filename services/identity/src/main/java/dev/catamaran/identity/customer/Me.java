package dev.catamaran.identity.customer;

import java.util.UUID;

/** @param region that gave this answer */
record Me(UUID id, String email, String name, String home, String region) {}
