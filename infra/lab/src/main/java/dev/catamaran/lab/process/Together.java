package dev.catamaran.lab.process;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does several things at the same time. */
public final class Together {

    private Together() {}

    /** One of them; the exceptions of all are reported together. */
    public interface Task {
        void run() throws Exception;
    }

    /** Returns when all have ended, well or not. */
    public static void run(List<Task> tasks) throws IOException {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<Throwable> failures = new ArrayList<>();
            for (Future<Void> future :
                    threads.invokeAll(tasks.stream().map(Together::callable).toList())) {
                try {
                    future.get();
                } catch (ExecutionException e) {
                    failures.add(e.getCause());
                }
            }
            if (!failures.isEmpty()) {
                throw new IOException(failures.toString(), failures.get(0));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            threads.shutdown();
        }
    }

    private static Callable<Void> callable(Task task) {
        return () -> {
            task.run();
            return null;
        };
    }
}
