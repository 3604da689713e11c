/** Both ways in: the public API, and the port for the peer's gateway. */
package dev.catamaran.gateway.door;
