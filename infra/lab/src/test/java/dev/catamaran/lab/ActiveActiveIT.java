package dev.catamaran.lab;

import org.junit.jupiter.api.Order;

@Order(5)
class ActiveActiveIT extends LabContract {

    ActiveActiveIT(Labs labs) {
        super(labs, LabState.first("active-active", "async"));
    }
}
