/** Plain JDBC reads and what a failed one means to a caller. */
package dev.catamaran.statements.database;
