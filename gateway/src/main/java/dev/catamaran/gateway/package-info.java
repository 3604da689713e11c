/** Sessions checked, requests routed to the region that may serve them: the start and the end of the gateway. */
package dev.catamaran.gateway;
