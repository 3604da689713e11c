/** The lease as pure decisions: no thread, no clock, no input or output of its own. */
package dev.catamaran.controller.lease;
