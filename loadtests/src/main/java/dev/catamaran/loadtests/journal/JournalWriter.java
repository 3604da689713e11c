package dev.catamaran.loadtests.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Appends attempts to the journal's file from a thread of its own, so that writing never slows a customer down. Closing
 * writes what is queued and then the end line; a journal without its end line is not complete.
 */
public final class JournalWriter implements AutoCloseable {
    private static final Attempt END = new Attempt(-1, 0, 0, null, null, null);

    private final BlockingQueue<Attempt> queue = new LinkedBlockingQueue<>();
    private final Writer out;
    private final Thread thread;
    private volatile IOException broken;
    private long written;

    public JournalWriter(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            out = Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread = new Thread(this::drain, "journal");
        thread.start();
    }

    /** The attempt's own number is replaced by the next free one. */
    public void append(Attempt attempt) {
        queue.add(attempt);
    }

    private void drain() {
        List<Attempt> batch = new ArrayList<>();
        try {
            while (!batch.contains(END)) {
                batch.clear();
                batch.add(queue.take());
                queue.drainTo(batch);
                write(batch);
            }
        } catch (IOException e) {
            broken = e;
        } catch (InterruptedException e) {
            broken = new IOException("the journal's thread was interrupted", e);
        }
    }

    private void write(List<Attempt> batch) throws IOException {
        for (Attempt attempt : batch) {
            String line = attempt == END
                    ? "{\"end\":true,\"lines\":" + written + "}"
                    : JournalLine.write(attempt.numbered(++written));
            out.write(line);
            out.write('\n');
        }
        out.flush();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        queue.add(END);
        thread.join();
        out.close();
        if (broken != null) {
            throw broken;
        }
    }
}
