package dev.catamaran.lab;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;

@Order(1)
@Tag("active-passive")
class ActivePassiveIT extends LabContract {

    ActivePassiveIT(Labs labs) {
        super(labs, LabState.first("active-passive", "sync"));
    }
}
