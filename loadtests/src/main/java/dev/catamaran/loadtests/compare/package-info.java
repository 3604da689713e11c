/** Runs the same load and the same fault through both modes and puts the results side by side. */
package dev.catamaran.loadtests.compare;
