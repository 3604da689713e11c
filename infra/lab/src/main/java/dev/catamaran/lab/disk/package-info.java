/** Small file systems for the databases, which can be full. */
package dev.catamaran.lab.disk;
