/** The WAN: TCP relays between zones that delay, cut and heal, and the customers' way in. */
package dev.catamaran.lab.link;
