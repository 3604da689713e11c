/** Sessions: login, logout, and the region's Redis that remembers both. */
package dev.catamaran.identity.session;
