/** Passwords: which ones are allowed, and how they are kept and compared. */
package dev.catamaran.identity.password;
