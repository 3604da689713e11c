package dev.catamaran.lab;

import java.io.IOException;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;

@Order(4)
@Tag("active-passive")
class EndOfActivePassiveIT extends EndContract {

    EndOfActivePassiveIT(Labs labs) {
        super(labs, "active-passive");
    }

    @Override
    void end(LabProcess running) throws IOException, InterruptedException {
        running.post("/stop", "{}");
    }
}
