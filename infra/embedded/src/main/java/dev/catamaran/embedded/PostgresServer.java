package dev.catamaran.embedded;

import dev.catamaran.postgres.Upstream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A real PostgreSQL 18 server on 127.0.0.1 with the database {@code catamaran} and the superuser {@code postgres}; every role may
 * log in without a password. It keeps its port over restarts, and dies with this JVM where {@link
 * Launcher#childrenDieWithParent()}.
 */
public final class PostgresServer implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    private final Path data;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private List<String> through = List.of();
    private int port = FreePort.next();
    private Process process;

    private PostgresServer(Path data) {
        this.data = data.toAbsolutePath().normalize();
    }

    /**
     * @param data the data folder; made at the first start when it does not exist. The log is beside it, {@code <data>.log}
     */
    public static PostgresServer create(Path data) {
        return new PostgresServer(data);
    }

    /**
     * Copies a running primary into a new standby's folder, through the connection, and reserves its slot there. The standby is
     * not started.
     *
     * @param primary a superuser's connection; used by nobody else meanwhile
     * @param data must not exist
     * @param upstream where the standby will find the primary
     * @param name the slot and the application name, {@code to_<own region>}
     */
    public static PostgresServer standbyOf(Connection primary, Path data, Upstream upstream, String name)
            throws IOException, SQLException {
        PostgresServer standby = new PostgresServer(data);
        BaseBackup.copy(primary, standby.data, name);
        PostgresConfig.writeStandby(standby.data, upstream.conninfo(name), name);
        return standby;
    }

    /**
     * Makes an old primary the standby of its successor at the next start, without a new copy. Only for one that was {@link
     * #stop stopped} before its standby was promoted, so that it has nothing that the other lacks.
     *
     * @param name the slot, which must exist at the new primary, and the application name
     */
    public PostgresServer follow(Upstream upstream, String name) throws IOException {
        if (isAlive()) {
            throw new IllegalStateException("still running: " + data);
        }
        PostgresConfig.writeStandby(data, upstream.conninfo(name), name);
        return this;
    }

    /** A setting for the next start; goes over those of every region. */
    public PostgresServer with(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    public PostgresServer with(Map<String, String> more) {
        settings.putAll(more);
        return this;
    }

    /** A command for the next start that replaces itself by the server, such as {@code env} with variables. */
    public PostgresServer through(List<String> command) {
        this.through = List.copyOf(command);
        return this;
    }

    /** The port for the next start, where the one that was picked does not fit. */
    public PostgresServer onPort(int fixed) {
        this.port = fixed;
        return this;
    }

    /** Returns when the server accepts connections. */
    public PostgresServer start() throws IOException {
        if (isAlive()) {
            throw new IllegalStateException("already running: " + data);
        }
        if (!Files.exists(data)) {
            PostgresTemplate.copyTo(data);
        }
        PostmasterFile file = new PostmasterFile(data);
        if (file.foreignOwner() != 0) {
            throw new IOException(data + " is in use by process " + file.foreignOwner());
        }
        file.clear();
        PostgresConfig.write(data, port, settings);
        Account.current().own(data);
        String binary = Binaries.postgres().resolve("bin/postgres").toString();
        List<String> server = List.of(binary, "-D", data.toString());
        process = Launcher.start(Account.current(), Command.join(through, server), log());
        awaitReady(file);
        return this;
    }

    /** Fast shutdown: sessions are ended, nothing is lost. Does nothing when it is not running. */
    public void stop() throws IOException {
        if (!isAlive()) {
            return;
        }
        List<ProcessHandle> all = processes();
        ProcessTree.signal(process.toHandle(), "INT");
        if (!ProcessTree.awaitGone(all, STOP_LIMIT)) {
            kill();
        }
    }

    /** SIGKILL to all its processes; returns when they are gone. */
    public void kill() throws IOException {
        if (process != null) {
            ProcessTree.kill(process.toHandle());
            new PostmasterFile(data).clear();
        }
    }

    @Override
    public void close() throws IOException {
        stop();
    }

    public boolean isAlive() {
        return process != null && process.toHandle().isAlive();
    }

    public int port() {
        return port;
    }

    /** Without a user. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/catamaran";
    }

    public Connection connect(String user) throws SQLException {
        return DriverManager.getConnection(url() + "?user=" + user + "&connectTimeout=5");
    }

    /** Of the postmaster. */
    public long pid() {
        return process.pid();
    }

    /** The postmaster first. Empty when it is not running. */
    public List<ProcessHandle> processes() {
        return isAlive() ? ProcessTree.of(process.toHandle()) : List.of();
    }

    public Path data() {
        return data;
    }

    public Path log() {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    private void awaitReady(PostmasterFile file) throws IOException {
        boolean ended = Await.until(() -> file.isReady(process.pid()) || !process.isAlive(), START_LIMIT);
        if (!ended || !process.isAlive()) {
            kill();
            throw new IOException("PostgreSQL did not start: " + LogTail.of(log()));
        }
    }
}
