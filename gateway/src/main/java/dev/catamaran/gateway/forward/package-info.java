/** One sending of a request to a local instance or to the peer's gateway, and what came of it. */
package dev.catamaran.gateway.forward;
