/** The signed session token and the session's record in Redis, as identity writes and the gateway reads them. */
package dev.catamaran.platform.session;
