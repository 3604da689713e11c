package dev.catamaran.controller.process;

import dev.catamaran.embedded.PostgresServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks at the gates of both databases all the time, and tells when two regions could let payments of one home pass. */
final class GateSampler implements AutoCloseable {
    private static final String READ = """
            SELECT home, epoch, (extract(epoch FROM open_until) * 1000000)::bigint,
              (extract(epoch FROM clock_timestamp()) * 1000000)::bigint
            FROM control.write_gate WHERE region = '%s'""";

    private final List<GateHistory.Sample> samples = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean closed;

    GateSampler(Map<String, PostgresServer> databases) {
        databases.forEach((region, database) -> {
            Thread thread = new Thread(() -> sample(region, database), "gate-sampler-" + region);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        });
    }

    private void sample(String region, PostgresServer database) {
        while (!closed) {
            try (Connection connection = database.connect("postgres");
                    Statement statement = connection.createStatement()) {
                while (!closed) {
                    read(region, statement);
                    Thread.sleep(5);
                }
            } catch (SQLException deadDatabaseIsPartOfTheTest) {
                pause();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void read(String region, Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(READ.formatted(region))) {
            while (row.next()) {
                add(new GateHistory.Sample(row.getString(1), region, row.getLong(2), row.getLong(3), row.getLong(4)));
            }
        }
    }

    private synchronized void add(GateHistory.Sample sample) {
        samples.add(sample);
    }

    private void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    synchronized int seen() {
        return samples.size();
    }

    synchronized List<String> overlaps() {
        return new GateHistory(samples).overlaps();
    }

    @Override
    public void close() {
        closed = true;
        threads.forEach(Thread::interrupt);
    }
}
