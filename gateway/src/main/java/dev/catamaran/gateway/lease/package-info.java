/** Which region serves which home now, as the own controller says. */
package dev.catamaran.gateway.lease;
