/** The ramp to saturation: the highest rate that the regions hold, with one number of instances after the other. */
package dev.catamaran.loadtests.ramp;
