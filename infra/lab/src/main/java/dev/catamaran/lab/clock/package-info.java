/** Clocks of regions that can be set and stopped, as those of real machines can. */
package dev.catamaran.lab.clock;
