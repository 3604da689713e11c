/** The lab's own HTTP API: what runs where, and the faults. */
package dev.catamaran.lab.control;
