/** A request's way to its answer: where it goes, when it waits for a lease, when it is sent again. */
package dev.catamaran.gateway.journey;
