/** What the own database says of itself and of the peer, and whether commits wait for the peer. */
package dev.catamaran.controller.replication;
