/** Starts, stops and kills real PostgreSQL and Redis servers from binaries that come as jars. */
package dev.catamaran.embedded;
