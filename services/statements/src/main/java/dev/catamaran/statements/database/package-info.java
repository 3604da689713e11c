/** Plain JDBC reads on the pool. */
package dev.catamaran.statements.database;
