package dev.catamaran.lab.region;

import dev.catamaran.embedded.PostgresServer;
import dev.catamaran.embedded.RedisServer;
import dev.catamaran.lab.process.Ports;
import dev.catamaran.postgres.ReplicationNames;
import dev.catamaran.postgres.ReplicationStatus;
import dev.catamaran.postgres.Upstream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** A region's PostgreSQL and Redis. Their ports stay the same whatever happens to their data. */
public final class Store {

    /** For a machine that runs two of them and a dozen JVMs. */
    private static final Map<String, String> SETTINGS = Map.of("shared_buffers", "64MB");

    static final String POSTGRES = "postgres";
    static final String REDIS = "redis";

    private static final String SUPERUSER = "postgres";

    private final Path folder;
    private final ReplicationNames names;
    private final int port;
    private final RedisServer redis;
    private PostgresServer postgres;
    private int peerPostgres;
    private int peerRedis;

    Store(Path folder, ReplicationNames names, Ports ports) {
        this.folder = folder;
        this.names = names;
        this.port = ports.next();
        this.postgres = prepared(PostgresServer.create(data()));
        this.redis = RedisServer.create(folder.resolve(REDIS)).with(Map.of("port", String.valueOf(ports.next())));
    }

    /** Ports of the links that lead to the peer's servers. */
    void linkedTo(int postgresPort, int redisPort) {
        this.peerPostgres = postgresPort;
        this.peerRedis = redisPort;
    }

    private PostgresServer prepared(PostgresServer server) {
        return server.with(SETTINGS).onPort(port);
    }

    private Path data() {
        return folder.resolve(POSTGRES);
    }

    void startPostgres() throws IOException {
        Files.createDirectories(folder);
        postgres.start();
    }

    void startRedis() throws IOException {
        redis.start();
    }

    /** Makes a new copy of the peer's database through the link, and follows it from then on. What was here is kept aside. */
    void startAsStandby() throws IOException, SQLException {
        Files.createDirectories(folder);
        putAside();
        try (Connection primary = peer()) {
            postgres = prepared(PostgresServer.standbyOf(primary, data(), upstream(), names.atPeerAs()));
        }
        postgres.start();
    }

    private void putAside() throws IOException {
        if (!Files.exists(data())) {
            return;
        }
        int number = 1;
        while (Files.exists(data().resolveSibling("postgres.before-" + number))) {
            number++;
        }
        Files.move(data(), data().resolveSibling("postgres.before-" + number));
    }

    void followPeersRedis() throws IOException {
        redis.replicaOf("127.0.0.1", peerRedis);
    }

    ReplicationNames names() {
        return names;
    }

    /** Where this region finds the peer's database. */
    Upstream upstream() {
        return Upstream.trusting("127.0.0.1", peerPostgres);
    }

    String peerRedisUrl() {
        return "redis://127.0.0.1:" + peerRedis;
    }

    /** As superuser, by the short way that only the lab has. */
    Connection connect() throws SQLException {
        return postgres.connect(SUPERUSER);
    }

    private Connection peer() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + peerPostgres + "/catamaran?user=" + SUPERUSER + "&connectTimeout=5");
    }

    /** @param synchronous only when this region's commits wait for it, too */
    public boolean peerFollows(boolean synchronous) throws SQLException {
        try (Connection connection = connect()) {
            return ReplicationStatus.read(connection)
                    .outgoing(names.standby())
                    .filter(peer -> peer.streaming() && (peer.synchronous() || !synchronous))
                    .isPresent();
        }
    }

    public String databaseUrl() {
        return postgres.url();
    }

    public String redisUrl() {
        return redis.url();
    }

    PostgresServer postgres() {
        return postgres;
    }

    RedisServer redis() {
        return redis;
    }

    /** One of its servers that was killed alone. */
    void start(String server) throws IOException {
        if (server.equals(POSTGRES)) {
            startPostgres();
        } else {
            startRedis();
        }
    }

    void kill(String server) throws IOException {
        if (server.equals(POSTGRES)) {
            postgres.kill();
        } else {
            redis.kill();
        }
    }

    /** What the servers themselves keep outside their folders is cleared, too. */
    void kill() throws IOException {
        postgres.kill();
        redis.kill();
    }

    public void stop() throws IOException {
        redis.stop();
        postgres.stop();
    }
}
