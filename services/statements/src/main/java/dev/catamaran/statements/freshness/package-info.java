/** How old the copy may be that a statement is read from. */
package dev.catamaran.statements.freshness;
