package dev.catamaran.statements.statement;

import java.util.OptionalDouble;

/** A page and how old the copy may be that it was read from, in seconds. */
record Statement(Page page, OptionalDouble ageSeconds) {}
