/** Random mixtures of faults, each from a seed, and the search for the shortest mixture that still does harm. */
package dev.catamaran.loadtests.drills.schedules;
