package dev.catamaran.lab;

/** Runs one task once: when asked to, or when this JVM ends by a signal. */
final class Shutdown {

    private Runnable task = () -> {};
    private Thread hook;
    private boolean done;

    void register(Runnable once) {
        task = once;
        hook = new Thread(this::run, "lab-shutdown");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Returns when the task is done, also when somebody else has begun it. */
    void now() {
        run();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException endingAlready) {
            return;
        }
    }

    private synchronized void run() {
        if (!done) {
            done = true;
            task.run();
        }
    }
}
