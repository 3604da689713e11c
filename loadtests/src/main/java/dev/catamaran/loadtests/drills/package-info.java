/** Starts the lab, injects its faults, and watches the regions while they happen. */
package dev.catamaran.loadtests.drills;
