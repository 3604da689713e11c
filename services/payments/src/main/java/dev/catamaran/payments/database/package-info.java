/** Plain JDBC transactions on the pool. */
package dev.catamaran.payments.database;
