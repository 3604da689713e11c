/** The write gate: the lease as rows of the own database that every payment checks. */
package dev.catamaran.controller.gate;
