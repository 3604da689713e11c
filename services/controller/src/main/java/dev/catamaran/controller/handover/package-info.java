/** Gives a lease to the peer with nothing lost: the gate is shut, the last payment ends, and the peer has everything. */
package dev.catamaran.controller.handover;
