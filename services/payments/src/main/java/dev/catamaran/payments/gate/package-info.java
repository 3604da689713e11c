/** The write gate: whether this region may write for a home now. */
package dev.catamaran.payments.gate;
