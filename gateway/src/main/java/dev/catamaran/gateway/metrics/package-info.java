/** What the gateway counts. */
package dev.catamaran.gateway.metrics;
