/** Reads what the user gave with {@code -Dname=value}, and says clearly what is wrong with it. */
package dev.catamaran.loadtests.settings;
