/** What every service that writes shares: the write gate, and what a failure of the database means to a caller. */
package dev.catamaran.platform.database;
