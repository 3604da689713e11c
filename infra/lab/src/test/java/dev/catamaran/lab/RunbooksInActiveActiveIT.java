package dev.catamaran.lab;

import org.junit.jupiter.api.Order;

@Order(7)
class RunbooksInActiveActiveIT extends RunbookContract {

    RunbooksInActiveActiveIT(Labs labs) {
        super(labs, "active-active");
    }
}
