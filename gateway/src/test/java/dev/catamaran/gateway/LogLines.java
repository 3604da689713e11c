package dev.catamaran.gateway;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;

/** What a logger says while this is open. */
final class LogLines extends Handler implements AutoCloseable {

    private final Logger logger;
    private final List<String> seen = new CopyOnWriteArrayList<>();

    private LogLines(Logger logger) {
        this.logger = logger;
    }

    static LogLines of(Logger logger) {
        LogLines lines = new LogLines(logger);
        logger.addHandler(lines);
        return lines;
    }

    List<String> seen() {
        return seen;
    }

    @Override
    public void publish(LogRecord line) {
        seen.add(line instanceof ExtLogRecord said ? said.getFormattedMessage() : line.getMessage());
    }

    @Override
    public void flush() {
        // nothing is kept back
    }

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
