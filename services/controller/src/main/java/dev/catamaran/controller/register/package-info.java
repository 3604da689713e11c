/** The compare-and-set register that the quorum is for the rest of the controller. */
package dev.catamaran.controller.register;
