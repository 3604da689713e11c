/** Which trace a request belongs to, and its spans where somebody collects them. */
package dev.catamaran.gateway.trace;
