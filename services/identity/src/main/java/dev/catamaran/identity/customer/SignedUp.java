package dev.catamaran.identity.customer;

/** @param repeated the customer was there already, and who asks has proved to be them */
record SignedUp(Customer customer, boolean repeated) {}
