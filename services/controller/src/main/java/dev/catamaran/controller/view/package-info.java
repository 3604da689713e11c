/** What gateways and operators see: leases, status, and the time line of take-overs. */
package dev.catamaran.controller.view;
