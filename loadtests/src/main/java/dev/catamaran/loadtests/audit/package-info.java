/** Looks at every acknowledged payment and every row of both regions, and says what is wrong. */
package dev.catamaran.loadtests.audit;
