/** One drill after the other in a lab that goes on: load, faults, healing, quiet, audit. */
package dev.catamaran.loadtests.drills.runs;
