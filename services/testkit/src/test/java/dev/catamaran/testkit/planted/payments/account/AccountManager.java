package dev.catamaran.testkit.planted.payments.account;

import dev.catamaran.testkit.planted.payments.fold.Folding;
import dev.catamaran.testkit.planted.statements.Statement;
import jakarta.inject.Inject;

/** Breaks a rule with its name, its visibility, its field, its uses and its output. */
public class AccountManager {

    @Inject
    Folding folding;

    void print(Statement statement) {
        System.out.println(statement);
    }
}
