/** The operator's console for both regions at once, with the faults that only a lab has. */
package dev.catamaran.lab.console;
