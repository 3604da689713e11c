package dev.catamaran.lab;

import org.junit.jupiter.api.Order;

@Order(9)
class EndOfActiveActiveIT extends EndContract {

    EndOfActiveActiveIT(Labs labs) {
        super(labs, "active-active");
    }

    @Override
    void end(LabProcess running) {
        running.killHard();
    }
}
