package dev.catamaran.lab.load;

/**
 * Somebody who can pay.
 *
 * @param entry base address of the way in of their geography
 * @param account that pays
 */
record Customer(String home, String entry, String token, String account) {}
