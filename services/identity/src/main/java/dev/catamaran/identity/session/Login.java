package dev.catamaran.identity.session;

import dev.catamaran.identity.customer.Customer;
import dev.catamaran.platform.session.SessionToken;

/**
 * A login that succeeded.
 *
 * @param customer the first of those whom the session speaks for
 */
record Login(SessionToken token, Customer customer) {}
