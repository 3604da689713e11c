/** Customers: the sign-up, and what is known of a customer. */
package dev.catamaran.identity.customer;
