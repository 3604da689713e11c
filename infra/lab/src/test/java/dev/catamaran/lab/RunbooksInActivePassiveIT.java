package dev.catamaran.lab;

class RunbooksInActivePassiveIT extends RunbookContract {

    RunbooksInActivePassiveIT() {
        super("active-passive");
    }
}
