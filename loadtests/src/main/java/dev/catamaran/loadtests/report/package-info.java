/** Turns journal, timeline and audit into figures, and the figures into a page, a file and a table. */
package dev.catamaran.loadtests.report;
