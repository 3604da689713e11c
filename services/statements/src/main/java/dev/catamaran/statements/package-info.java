/** Read-only views of the ledger from the nearest copy. */
package dev.catamaran.statements;
