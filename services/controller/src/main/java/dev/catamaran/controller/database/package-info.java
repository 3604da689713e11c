/** Connections to the region's own PostgreSQL, each with tight time-outs. */
package dev.catamaran.controller.database;
