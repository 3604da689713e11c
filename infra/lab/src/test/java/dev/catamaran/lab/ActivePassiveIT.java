package dev.catamaran.lab;

import java.io.IOException;

class ActivePassiveIT extends LabContract {

    ActivePassiveIT() {
        super("active-passive", "sync");
    }

    @Override
    void end(LabProcess running) throws IOException, InterruptedException {
        running.post("/stop", "{}");
    }
}
