/** Errors as {@code application/problem+json} (RFC 9457), from one catalogue. */
package dev.catamaran.platform.problem;
