package dev.catamaran.payments.account;

import java.util.UUID;

/** An account with its balance, as the API shows it. */
record AccountBody(UUID id, String name, String currency, String home, Money balance) {

    /** An amount in minor units of a currency. */
    record Money(long amount, String currency) {}

    static AccountBody of(Account account, long balance) {
        return new AccountBody(
                account.id, account.name, account.currency, account.home, new Money(balance, account.currency));
    }
}
