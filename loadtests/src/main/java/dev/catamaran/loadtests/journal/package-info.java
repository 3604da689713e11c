/** What the customers saw: every attempt of every call, in one file, from which all figures are taken. */
package dev.catamaran.loadtests.journal;
