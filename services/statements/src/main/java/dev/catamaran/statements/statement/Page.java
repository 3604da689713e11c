package dev.catamaran.statements.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;

/**
 * Entries of an account, newest first.
 *
 * @param next cursor of the next, older page; absent on the last one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Page(UUID account, String currency, List<Entry> entries, String next) {}
