/** Accounts of customers and their balances. */
package dev.catamaran.payments.account;
