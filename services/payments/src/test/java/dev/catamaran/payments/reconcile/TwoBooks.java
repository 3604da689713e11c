package dev.catamaran.payments.reconcile;

import dev.catamaran.embedded.FileTree;
import dev.catamaran.embedded.PostgresServer;
import dev.catamaran.payments.Ledgers;
import dev.catamaran.payments.payment.Branch;
import dev.catamaran.postgres.Scripts;
import dev.catamaran.testkit.GateTable;
import dev.catamaran.testkit.Migrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Two regions' databases on one real server. Nothing passes between them but what a {@link Courier} carries. */
final class TwoBooks implements AutoCloseable {

    private static final String EVERYTHING =
            "payments.account, payments.payment, payments.payment_key, payments.ledger_entry, "
                    + "payments.balance, payments.unfolded, payments.overdraft, payments.unreconciled, "
                    + "control.write_gate, control.late_payment";

    private final Path folder;
    private final PostgresServer server;
    private final Map<String, Ledgers> ledgers = new HashMap<>();
    private final Map<String, Branch> branches = new HashMap<>();
    private final Map<String, String> holders = new HashMap<>();
    private final Map<String, Long> epochs = new HashMap<>();

    TwoBooks() throws IOException, SQLException {
        folder = Files.createTempDirectory("catamaran-two-books-");
        server = PostgresServer.create(folder.resolve("data"))
                .with("fsync", "off")
                .with("shared_buffers", "32MB")
                .start();
        try (Connection superuser = server.connect("postgres")) {
            Scripts.run(superuser, "region.sql", Map.of());
        }
        Migrations.run(server.url(), "identity", "payments");
        ledgers.put("eu", new Ledgers(server.url()));
        ledgers.put("us", new Ledgers(server.url().replaceAll("catamaran$", "catamaran_us")));
        copyDatabase();
        for (String region : ledgers.keySet()) {
            branches.put(region, Branch.of(region, ledgers.get(region).url()));
        }
        startAnew();
    }

    /** Empty books, each region at home. */
    void startAnew() {
        for (String region : ledgers.keySet()) {
            ledgers.get(region).run("TRUNCATE " + EVERYTHING);
            holders.put(region, region);
            epochs.put(region, 1L);
            gates(region).open(region, region, 1);
        }
    }

    private void copyDatabase() throws SQLException {
        String other = server.url().replaceAll("catamaran$", "postgres") + "?user=postgres";
        try (Connection superuser = DriverManager.getConnection(other)) {
            superuser.createStatement().execute("CREATE DATABASE catamaran_us TEMPLATE catamaran");
        }
    }

    Ledgers ledgers(String region) {
        return ledgers.get(region);
    }

    Branch branch(String region) {
        return branches.get(region);
    }

    /** The region that may write for this home now. */
    String holder(String home) {
        return holders.get(home);
    }

    Branch serving(String home) {
        return branch(holder(home));
    }

    /** The old gate shuts, the new one opens under the next epoch, and nothing is carried over. */
    void move(String home, String to) {
        gates(holder(home)).shut(home, holder(home));
        holders.put(home, to);
        gates(to).open(home, to, epochs.merge(home, 1L, Long::sum));
    }

    private GateTable gates(String region) {
        return new GateTable(ledgers.get(region).url());
    }

    @Override
    public void close() throws IOException {
        branches.values().forEach(Branch::close);
        server.kill();
        FileTree.delete(folder);
    }
}
