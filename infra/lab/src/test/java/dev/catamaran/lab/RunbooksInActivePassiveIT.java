package dev.catamaran.lab;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;

@Order(3)
@Tag("active-passive")
class RunbooksInActivePassiveIT extends RunbookContract {

    RunbooksInActivePassiveIT(Labs labs) {
        super(labs, "active-passive");
    }
}
