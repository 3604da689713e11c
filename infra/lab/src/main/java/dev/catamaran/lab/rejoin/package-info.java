/** Brings a region back that others went on without: what it had not shipped is carried over, then it follows. */
package dev.catamaran.lab.rejoin;
