/** The entries of an account, newest first, page by page. */
package dev.catamaran.statements.statement;
