package dev.catamaran.lab;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Starts a lab and keeps it until Ctrl-C, {@code POST /stop}, or the end of the process named by {@code --parent}. */
public final class Main {

    private static final long LOOK_AT_PARENT_MILLIS = 500;
    private static final long STARTED = System.nanoTime();

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            run(LabSettings.parse(arguments));
        } catch (IllegalArgumentException wrongUse) {
            System.err.println("lab: " + wrongUse.getMessage());
            System.exit(2);
        } catch (IOException | SQLException | IllegalStateException failure) {
            System.err.println("lab: " + failure.getMessage());
            System.exit(1);
        }
        System.exit(0);
    }

    private static void run(LabSettings settings) throws IOException, SQLException, InterruptedException {
        Thread main = Thread.currentThread();
        try (Lab lab = Lab.start(settings, Main::say)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(lab, main)));
            ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(Main::daemon);
            watch.scheduleAtFixedRate(
                    () -> endWith(settings.parent(), lab), 0, LOOK_AT_PARENT_MILLIS, TimeUnit.MILLISECONDS);
            System.out.println("READY " + lab.control());
            lab.awaitStop();
            say("lab: stopping");
        }
    }

    private static void say(String what) {
        double seconds = (System.nanoTime() - STARTED) / 1e9;
        System.out.printf(Locale.ROOT, "%6.1f s  %s%n", seconds, what);
    }

    private static void endWith(long parent, Lab lab) {
        if (parent > 0 && !ProcessHandle.of(parent).map(ProcessHandle::isAlive).orElse(false)) {
            lab.askToStop();
        }
    }

    private static void stop(Lab lab, Thread main) {
        try {
            lab.close();
        } catch (IOException failure) {
            System.err.println("lab: " + failure.getMessage());
        }
        main.interrupt();
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "parent-watch");
        thread.setDaemon(true);
        return thread;
    }
}
