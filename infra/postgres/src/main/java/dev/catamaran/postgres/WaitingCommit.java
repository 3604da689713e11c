package dev.catamaran.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The proof that commits wait for the peer: one is seen to. {@code synchronous_standby_names} does not prove it. Every session
 * shows the new value at once, but waits only after the checkpointer has published that there is one (PostgreSQL,
 * {@code SyncRepUpdateSyncStandbysDefined}), and the checkpointer may be late or hang.
 */
public final class WaitingCommit {

    /** A message that nobody reads, in a transaction of its own: no table is needed, and its size makes the wait long enough to be seen. */
    private static final String COMMIT = "SELECT pg_logical_emit_message(true, 'catamaran', repeat('x', ?))::text";

    private static final String WAITS = "SELECT wait_event = 'SyncRep' FROM pg_stat_activity WHERE pid = ?";
    private static final int LEAST_BYTES = 8 << 10;
    private static final int MOST_BYTES = 1 << 20;

    private WaitingCommit() {}

    /**
     * True only when a commit waits. False when none of several ever larger ones was seen to. The peer may be away.
     *
     * @param committing commits by itself, calls on it end within a time limit, and it is used for nothing else afterwards
     * @param watching another superuser's connection to the same server
     * @throws SQLException the server did not answer: neither is known
     */
    public static boolean isSeen(Connection committing, Connection watching) throws SQLException {
        int pid = Rows.one(committing, "SELECT pg_backend_pid()", row -> row.getInt(1));
        Rows.one(committing, "SELECT set_config('synchronous_commit', 'on', false)", row -> row.getString(1));
        for (int bytes = LEAST_BYTES; bytes <= MOST_BYTES; bytes *= 2) {
            if (waits(committing, bytes, watching, pid)) {
                return true;
            }
        }
        return false;
    }

    private static boolean waits(Connection committing, int bytes, Connection watching, int pid) throws SQLException {
        CompletableFuture<Void> commit = CompletableFuture.runAsync(() -> commit(committing, bytes));
        while (!commit.isDone()) {
            if (Rows.one(watching, WAITS, row -> row.getBoolean(1), pid)) {
                // it has shown what it was for, and the peer may never answer
                Rows.one(watching, "SELECT pg_cancel_backend(?)", row -> row.getBoolean(1), pid);
                return true;
            }
        }
        try {
            commit.join();
        } catch (CompletionException e) {
            throw new SQLException(e.getCause());
        }
        return false;
    }

    private static void commit(Connection connection, int bytes) {
        try {
            Rows.one(connection, COMMIT, row -> row.getString(1), bytes);
        } catch (SQLException e) {
            throw new CompletionException(e);
        }
    }
}
