/** Every write of money: accounts, payments, refunds and the ledger behind them. */
package dev.catamaran.payments;
