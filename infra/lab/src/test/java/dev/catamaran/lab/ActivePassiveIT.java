package dev.catamaran.lab;

import org.junit.jupiter.api.Order;

@Order(1)
class ActivePassiveIT extends LabContract {

    ActivePassiveIT(Labs labs) {
        super(labs, LabState.first("active-passive", "sync"));
    }
}
