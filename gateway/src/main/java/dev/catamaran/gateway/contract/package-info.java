/** The public calls: which exist, who serves them, where, and which may be tried again. */
package dev.catamaran.gateway.contract;
