package dev.catamaran.lab;

class ActiveActiveIT extends LabContract {

    ActiveActiveIT() {
        super("active-active", "async");
    }

    @Override
    void end(LabProcess running) {
        running.killHard();
    }
}
