/** Finds a key that two regions have used and takes the later payment back. */
package dev.catamaran.payments.reconcile;
