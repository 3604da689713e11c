/** The emulated size of the machine: how many payments a second one instance is provisioned for. */
package dev.catamaran.payments.capacity;
