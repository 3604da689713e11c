package dev.catamaran.loadtests.audit;

import dev.catamaran.embedded.PostgresServer;
import dev.catamaran.loadtests.journal.Answer;
import dev.catamaran.loadtests.journal.Attempt;
import dev.catamaran.loadtests.journal.Call;
import dev.catamaran.loadtests.journal.Journal;
import dev.catamaran.loadtests.journal.Outcome;
import dev.catamaran.loadtests.journal.Who;
import dev.catamaran.postgres.Scripts;
import dev.catamaran.testkit.Migrations;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Two real databases with the services' own tables and equal rows, and the journal that fits them. */
final class TwoLedgers implements AutoCloseable {
    static final double FAULT_AT = 2_000_000;

    private static final UUID CUSTOMER = UUID.randomUUID();
    private static final UUID HOUSE = UUID.randomUUID();

    private final Map<String, PostgresServer> servers = new TreeMap<>();
    private final List<Attempt> journal = new ArrayList<>();
    private final List<String> gaps = new ArrayList<>();
    final UUID payer = UUID.randomUUID();
    final UUID merchant = UUID.randomUUID();

    TwoLedgers(Path folder) throws IOException, SQLException {
        for (String region : List.of("eu", "us")) {
            PostgresServer server = PostgresServer.create(folder.resolve(region))
                    .with("fsync", "off")
                    .start();
            servers.put(region, server);
            try (Connection superuser = server.connect("postgres")) {
                Scripts.run(superuser, "region.sql", Map.of());
            }
            Migrations.run(server.url(), "identity", "payments");
        }
    }

    /** Two accounts, a deposit of 1000 and a payment of 300, everywhere the same. */
    void begin() throws SQLException {
        journal.clear();
        gaps.clear();
        everywhere(
                "TRUNCATE identity.customer, payments.account, payments.payment, payments.payment_key,"
                        + " payments.ledger_entry, payments.balance, payments.unfolded, payments.overdraft, control.late_payment");
        account(HOUSE, "house", "NULL");
        account(payer, "customer", "0");
        account(merchant, "customer", "0");
        acknowledge(deposit(1000), 1000, null, payer);
        acknowledge(pay(300), 300, payer, merchant);
    }

    private void account(UUID id, String kind, String minimum) throws SQLException {
        everywhere("INSERT INTO payments.account (id, customer_id, home, currency, name, kind, minimum, created_at)"
                + " VALUES ('" + id + "', '" + CUSTOMER + "', 'eu', 'EUR', 'a', '" + kind + "', " + minimum
                + ", '2026-01-01')");
    }

    UUID deposit(long amount) throws SQLException {
        return payment("deposit", HOUSE, payer, amount, UUID.randomUUID().toString());
    }

    UUID pay(long amount) throws SQLException {
        return pay(amount, UUID.randomUUID().toString());
    }

    UUID pay(long amount, String key) throws SQLException {
        return payment("payment", payer, merchant, amount, key);
    }

    /** As the region made it that held the lease of that epoch. */
    UUID payUnder(long epoch, String region, long amount, String key) throws SQLException {
        UUID id = payment("payment", payer, merchant, amount, key);
        everywhere(
                "UPDATE payments.payment SET region = '" + region + "', epoch = " + epoch + " WHERE id = '" + id + "'");
        everywhere("INSERT INTO payments.payment_key (customer_id, key, region, payment_id, body_hash, created_at)"
                + " VALUES ('" + CUSTOMER + "', '" + key + "', '" + region + "', '" + id + "', '', '2026-01-01')"
                + " ON CONFLICT DO NOTHING");
        return id;
    }

    /** Gives back as a merchant does, or as a faulty one. */
    UUID refund(UUID payment, UUID from, UUID to, long amount) throws SQLException {
        UUID refund = payment("refund", from, to, amount, UUID.randomUUID().toString());
        everywhere("UPDATE payments.payment SET refund_of = '" + payment + "' WHERE id = '" + refund + "'");
        return refund;
    }

    /** As if the region us had told of it. */
    void tellOverdraft(UUID account, UUID payment, long balance) throws SQLException {
        in(
                "us",
                "INSERT INTO payments.overdraft VALUES ('" + account + "', '" + payment + "', " + balance + ", now())");
    }

    private UUID payment(String kind, UUID from, UUID to, long amount, String key) throws SQLException {
        UUID id = UUID.randomUUID();
        String values = "'" + from + "', '" + to + "', " + amount;
        everywhere("INSERT INTO payments.payment (id, kind, customer_id, from_account, to_account, amount, currency,"
                + " reference, region, epoch, created_at) VALUES ('" + id + "', '" + kind + "', '" + CUSTOMER + "', "
                + values + ", 'EUR', '" + (kind.equals("payment") ? key : "") + "', 'eu', 1, '2026-01-01')");
        everywhere("INSERT INTO payments.payment_key (customer_id, key, region, payment_id, body_hash, created_at)"
                + " VALUES ('" + CUSTOMER + "', '" + key + "', 'eu', '" + id + "', '', '2026-01-01')"
                + " ON CONFLICT DO NOTHING");
        entry(from, id, -amount);
        entry(to, id, amount);
        return id;
    }

    private void entry(UUID account, UUID payment, long amount) throws SQLException {
        everywhere("INSERT INTO payments.ledger_entry VALUES ('" + account + "', '" + payment + "', " + amount
                + ", 'EUR', '2026-01-01')");
        everywhere("INSERT INTO payments.unfolded VALUES ('" + account + "', '" + payment + "', " + amount + ")");
    }

    /** The merchant pays the payer. */
    void spend(long amount) throws SQLException {
        payment("payment", merchant, payer, amount, UUID.randomUUID().toString());
    }

    /** Reverses a payment as reconciliation does. */
    UUID reverse(UUID payment, long amount) throws SQLException {
        UUID reversal =
                payment("reversal", merchant, payer, amount, UUID.randomUUID().toString());
        everywhere("UPDATE payments.payment SET refund_of = '" + payment + "' WHERE id = '" + reversal + "'");
        return reversal;
    }

    void acknowledge(UUID payment, long amount, UUID from, UUID to) {
        acknowledge(payment, UUID.randomUUID().toString(), amount, from, to);
    }

    /** As if the region eu had answered a second before the fault. */
    void acknowledge(UUID payment, String key, long amount, UUID from, UUID to) {
        Who who = new Who(
                "shopping", "pay", "eu", "eu", "payer-1", UUID.randomUUID().toString(), 1);
        Call call =
                new Call("POST", "/api/payments", key, from == null ? null : from.toString(), to.toString(), amount);
        Answer answer = new Answer(201, null, "eu", payment.toString(), Outcome.ACKNOWLEDGED);
        long at = (long) (FAULT_AT - 1000) * 1000;
        journal.add(new Attempt(journal.size() + 1, at, at + 5000, who, call, answer));
    }

    /** As if the region us had found it after a takeover. */
    void late(UUID payment) throws SQLException {
        late(payment, "us");
    }

    void late(UUID payment, String foundBy) throws SQLException {
        in(
                foundBy,
                "INSERT INTO control.late_payment (payment_id, home, region, epoch, how) VALUES ('" + payment
                        + "', 'eu', 'eu', 1, 'arrived')");
    }

    /** As if the region us had found it before anybody was told of it. */
    void foundBeforeItWasAcknowledged(UUID payment) throws SQLException {
        late(payment);
        in("us", "UPDATE control.late_payment SET found_at = '1970-01-01' WHERE payment_id = '" + payment + "'");
    }

    /** The payer reads their balance at eu, after all that was acknowledged. */
    void read(long balance) {
        Call call = Call.of("GET", "/api/accounts/" + payer);
        answered("read account", call, new Answer(200, null, "eu", null, null, balance, Outcome.ACKNOWLEDGED));
    }

    /** The payer is refused at eu, after all that was acknowledged. */
    void refusedForFunds(long amount) {
        answered(
                "pay",
                new Call("POST", "/api/payments", "refused", payer.toString(), merchant.toString(), amount),
                new Answer(402, "insufficient-funds", "eu", null, Outcome.REJECTED));
    }

    /** A customer or an account that eu said it had made. */
    void made(String step, UUID id) {
        Call call = Call.of("POST", "/api/accounts");
        answered(step, call, new Answer(201, null, "eu", null, id.toString(), null, Outcome.ACKNOWLEDGED));
    }

    /** Half a second before the fault. */
    void answered(String step, Call call, Answer answer) {
        Who who = new Who("any", step, "eu", "eu", "payer-1", UUID.randomUUID().toString(), 1);
        long at = (long) (FAULT_AT - 500) * 1000;
        journal.add(new Attempt(journal.size() + 1, at, at + 5000, who, call, answer));
    }

    /** An attempt that moves no money. */
    void attempt(String step, int status, Outcome outcome) {
        Who who = new Who(
                "other device", step, "eu", "eu", "payer-1", UUID.randomUUID().toString(), 1);
        Answer answer = new Answer(status, null, "us", null, outcome);
        long at = (long) FAULT_AT * 1000;
        journal.add(new Attempt(journal.size() + 1, at, at + 5000, who, Call.of("GET", "/api/me"), answer));
    }

    void skipALine() {
        gaps.add("line 3 follows line 1");
    }

    void everywhere(String sql) throws SQLException {
        for (String region : servers.keySet()) {
            in(region, sql);
        }
    }

    void in(String region, String sql) throws SQLException {
        try (Connection connection = servers.get(region).connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    void forget(String region, UUID payment) throws SQLException {
        for (String table : List.of("payment_key", "ledger_entry", "unfolded")) {
            in(region, "DELETE FROM payments." + table + " WHERE payment_id = '" + payment + "'");
        }
        in(region, "DELETE FROM payments.payment WHERE id = '" + payment + "'");
    }

    Map<String, String> databases() {
        Map<String, String> urls = new TreeMap<>();
        servers.forEach((region, server) -> urls.put(region, server.url()));
        return urls;
    }

    Journal journal() {
        return new Journal(List.copyOf(journal), List.copyOf(gaps));
    }

    @Override
    public void close() throws IOException {
        for (PostgresServer server : servers.values()) {
            server.kill();
        }
    }
}
