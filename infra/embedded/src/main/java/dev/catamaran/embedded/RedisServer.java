package dev.catamaran.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A real Redis 7 server on 127.0.0.1 that keeps nothing on disk unless told so. It keeps its port over restarts, and dies with
 * this JVM where {@link Launcher#childrenDieWithParent()}.
 */
public final class RedisServer implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(20);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    private final Path folder;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private Process process;

    private RedisServer(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        settings.put("bind", "127.0.0.1");
        settings.put("port", String.valueOf(FreePort.next()));
        settings.put("dir", quoted(this.folder.toString()));
        settings.put("save", "\"\"");
        settings.put("appendonly", "no");
        // looks after itself twice a second and not ten times: a server that nobody asks costs nothing
        settings.put("hz", "2");
        // a replica must be a copy soon after it asked, and must notice a silent primary
        settings.put("repl-diskless-sync-delay", "0");
        settings.put("repl-ping-replica-period", "1");
        settings.put("repl-timeout", "5");
    }

    /** @param folder made when it does not exist; configuration, log and data are in it */
    public static RedisServer create(Path folder) {
        return new RedisServer(folder);
    }

    /** @param settings as in redis.conf, with {@code port} where it must be a certain one */
    public static RedisServer start(Path folder, Map<String, String> settings) throws IOException {
        return create(folder).with(settings).start();
    }

    /** Settings for the next start, as in redis.conf. */
    public RedisServer with(Map<String, String> more) {
        settings.putAll(more);
        return this;
    }

    /** Returns when the server answers. */
    public RedisServer start() throws IOException {
        if (isAlive()) {
            throw new IllegalStateException("already running: " + folder);
        }
        Files.createDirectories(folder);
        Path configuration = folder.resolve("redis.conf");
        Files.writeString(
                configuration,
                settings.entrySet().stream()
                        .map(setting -> setting.getKey() + " " + setting.getValue() + "\n")
                        .collect(Collectors.joining()));
        List<String> command = List.of(Binaries.redis().toString(), configuration.toString());
        process = Launcher.start(Account.OWN, command, log());
        boolean ended = Await.until(() -> answers() || !process.isAlive(), START_LIMIT);
        if (!ended || !process.isAlive()) {
            kill();
            throw new IOException("Redis did not start: " + LogTail.of(log()));
        }
        return this;
    }

    /** Makes this server a copy of another, from now on. */
    public void replicaOf(String host, int port) throws IOException {
        command("REPLICAOF", host, String.valueOf(port));
    }

    /** One command and its answer; for set-up and tests, not for traffic. Nil is null, an array has one line an element. */
    public String command(String... words) throws IOException {
        return RedisConnection.call(port(), words);
    }

    /** Does nothing when it is not running. */
    public void stop() throws IOException {
        if (!isAlive()) {
            return;
        }
        List<ProcessHandle> all = processes();
        process.destroy();
        if (!ProcessTree.awaitGone(all, STOP_LIMIT)) {
            kill();
        }
    }

    /** SIGKILL; returns when it is gone. */
    public void kill() throws IOException {
        if (process != null) {
            ProcessTree.kill(process.toHandle());
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
        return Integer.parseInt(settings.get("port"));
    }

    public String url() {
        return "redis://127.0.0.1:" + port();
    }

    public long pid() {
        return process.pid();
    }

    /** Empty when it is not running. */
    public List<ProcessHandle> processes() {
        return isAlive() ? ProcessTree.of(process.toHandle()) : List.of();
    }

    public Path log() {
        return folder.resolve("redis.log");
    }

    /** A path may have blanks, quotes and whatever else a file system allows. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private boolean answers() {
        try {
            return "PONG".equals(command("PING"));
        } catch (IOException notYet) {
            return false;
        }
    }
}
