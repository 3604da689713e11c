/** The fault catalogue: what each fault does to the lab, how it ends, and what customers may notice. */
package dev.catamaran.loadtests.drills.faults;
