/** How identity runs its transactions. */
package dev.catamaran.identity.database;
