/** How two regions' PostgreSQL servers are set up, watched and turned round: the SQL files and the JDBC code that runs them. */
package dev.catamaran.postgres;
