package dev.catamaran.payments.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * Accounts of a customer, oldest first.
 *
 * @param next cursor of the next page; absent on the last one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AccountPage(List<AccountBody> accounts, String next) {}
