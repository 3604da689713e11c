/** Who calls: the session token's signature, the session in Redis, the peer's word on it. */
package dev.catamaran.gateway.session;
