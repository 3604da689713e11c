/** The register kept by an embedded ZooKeeper ensemble: one member inside each controller. */
package dev.catamaran.controller.quorum;
