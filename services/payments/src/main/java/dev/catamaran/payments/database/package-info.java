/** Plain JDBC transactions and what a failed one means to a caller. */
package dev.catamaran.payments.database;
