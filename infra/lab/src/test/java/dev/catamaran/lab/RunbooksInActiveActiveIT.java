package dev.catamaran.lab;

class RunbooksInActiveActiveIT extends RunbookContract {

    RunbooksInActiveActiveIT() {
        super("active-active");
    }
}
