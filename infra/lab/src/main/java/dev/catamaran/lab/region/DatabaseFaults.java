package dev.catamaran.lab.region;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can go wrong inside a region's PostgreSQL while it runs on. */
public final class DatabaseFaults {

    private static final String PROCESSES = "SELECT pid FROM pg_stat_activity WHERE backend_type = ANY (?)";
    private static final String IN_RECOVERY = "SELECT pg_is_in_recovery()";
    private static final String READ = "SELECT count(*) FROM payments.payment";
    /** A schema change takes this lock, and a copy has to take it, too, before it can replay anything that follows. */
    private static final String LOCK = "LOCK TABLE payments.payment IN ACCESS EXCLUSIVE MODE";

    /** Opens a superuser's connection. */
    interface Opening {
        Connection open() throws SQLException;
    }

    private final Opening own;
    private final Opening peer;
    private final Map<Backend, List<ProcessHandle>> paused = new EnumMap<>(Backend.class);
    private Connection reader;
    private boolean slowed;

    public DatabaseFaults(Store store) {
        this(store::connect, store::connectToPeer);
    }

    DatabaseFaults(Opening own, Opening peer) {
        this.own = own;
        this.peer = peer;
    }

    /** False when there is no such process, such as a receiver at a primary. */
    public synchronized boolean pause(Backend backend) throws SQLException, IOException {
        List<ProcessHandle> found = processes(backend);
        if (!found.isEmpty()) {
            paused.merge(backend, found, DatabaseFaults::joined);
            Signals.pause(() -> found);
        }
        return !found.isEmpty();
    }

    private static List<ProcessHandle> joined(List<ProcessHandle> before, List<ProcessHandle> more) {
        List<ProcessHandle> all = new ArrayList<>(before);
        all.addAll(more);
        return all;
    }

    private List<ProcessHandle> processes(Backend backend) throws SQLException {
        try (Connection connection = own.open();
                PreparedStatement query = connection.prepareStatement(PROCESSES)) {
            query.setArray(1, connection.createArrayOf("text", backend.types()));
            try (ResultSet rows = query.executeQuery()) {
                List<ProcessHandle> found = new ArrayList<>();
                while (rows.next()) {
                    ProcessHandle.of(rows.getLong(1)).ifPresent(found::add);
                }
                return found;
            }
        }
    }

    /** Does nothing where nothing is paused. */
    public synchronized void resume(Backend backend) throws IOException {
        List<ProcessHandle> stopped =
                Optional.ofNullable(paused.remove(backend)).orElse(List.of());
        Signals.resume(stopped.stream().filter(ProcessHandle::isAlive).toList());
    }

    /**
     * Every flush of the write-ahead log takes that much longer, as on a disk that is worn or shared.
     *
     * @param millis 0 to 100, which is the longest that PostgreSQL's commit_delay can be
     */
    public synchronized void slowFsync(int millis) throws SQLException {
        slowed = true;
        alter("SET commit_delay = " + millis * 1_000);
        alter("SET commit_siblings = 0");
        reload();
    }

    /** Does nothing where nothing is slow. */
    public synchronized void normalFsync() throws SQLException {
        if (slowed) {
            alter("RESET commit_delay");
            alter("RESET commit_siblings");
            reload();
            slowed = false;
        }
    }

    private void alter(String change) throws SQLException {
        run("ALTER SYSTEM " + change);
    }

    private void reload() throws SQLException {
        run("SELECT pg_reload_conf()");
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = own.open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /**
     * Somebody reads here and does not end their transaction. Where this is a physical copy, a lock that the primary takes afterwards
     * has to wait for them, and all that is replayed with it.
     */
    public synchronized void openReader() throws SQLException {
        if (reader != null) {
            return;
        }
        reader = own.open();
        reader.setAutoCommit(false);
        reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (Statement statement = reader.createStatement()) {
            statement.execute(READ);
            if (isCopy(statement)) {
                lockAtPrimary();
            }
        }
    }

    private static boolean isCopy(Statement statement) throws SQLException {
        try (ResultSet answer = statement.executeQuery(IN_RECOVERY)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private void lockAtPrimary() throws SQLException {
        try (Connection primary = peer.open();
                Statement statement = primary.createStatement()) {
            primary.setAutoCommit(false);
            statement.execute("SET LOCAL lock_timeout = '2s'");
            statement.execute(LOCK);
            primary.commit();
        }
    }

    /** Does nothing where nobody reads; a reader whom the server has ended is gone already. */
    public synchronized void closeReader() throws SQLException {
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }
}
