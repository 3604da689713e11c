/** Customers and their sessions: sign-up, login, logout, and who am I. */
package dev.catamaran.identity;
