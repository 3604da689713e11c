package dev.catamaran.lab;

import org.junit.jupiter.api.Order;

@Order(3)
class RunbooksInActivePassiveIT extends RunbookContract {

    RunbooksInActivePassiveIT(Labs labs) {
        super(labs, "active-passive");
    }
}
