/** What is measured, behind one interface: the lab, or a pair of regions that is already deployed. */
package dev.catamaran.loadtests.systems;
