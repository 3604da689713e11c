package dev.catamaran.identity.session;

import dev.catamaran.identity.customer.Customer;
import dev.catamaran.platform.session.SessionToken;

/** A login that succeeded. */
record Login(SessionToken token, Customer customer) {}
