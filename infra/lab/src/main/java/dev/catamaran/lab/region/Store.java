package dev.catamaran.lab.region;

import dev.catamaran.embedded.FileTree;
import dev.catamaran.embedded.FreePort;
import dev.catamaran.embedded.PostgresServer;
import dev.catamaran.embedded.RedisServer;
import dev.catamaran.postgres.ReplicationNames;
import dev.catamaran.postgres.ReplicationStatus;
import dev.catamaran.postgres.SynchronousReplication;
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
    private static final String SHARED_BUFFERS = "64MB";

    static final String POSTGRES = "postgres";
    static final String REDIS = "redis";

    /** A log-out that was acknowledged must hold even when both regions die at once: a signed token alone does not tell. */
    private static final Map<String, String> LOG_OUTS_SURVIVE = Map.of("appendonly", "yes", "appendfsync", "everysec");

    private static final String SUPERUSER = "postgres";

    private final Path folder;
    private final ReplicationNames names;
    private final int port;
    private final RedisServer redis;
    private final PostgresServer postgres;
    private int peerPostgres;
    private int peerRedis;

    Store(Plan plan, ReplicationNames names) {
        this.folder = plan.databaseFolder(names.region());
        this.names = names;
        this.port = FreePort.next();
        this.postgres = PostgresServer.create(data())
                .with("shared_buffers", SHARED_BUFFERS)
                .with(plan.databaseSettings())
                .onPort(port);
        this.redis = RedisServer.create(plan.run().resolve(names.region()).resolve(REDIS))
                .with(Map.of("port", String.valueOf(FreePort.next())))
                .with(LOG_OUTS_SURVIVE);
    }

    /** Ports of the links that lead to the peer's servers. */
    void linkedTo(int postgresPort, int redisPort) {
        this.peerPostgres = postgresPort;
        this.peerRedis = redisPort;
    }

    private Path data() {
        return folder.resolve(POSTGRES);
    }

    synchronized void startPostgres() throws IOException {
        Files.createDirectories(folder);
        if (!postgres.isAlive()) {
            postgres.start();
        }
    }

    synchronized void startRedis() throws IOException {
        if (!redis.isAlive()) {
            redis.start();
        }
    }

    /** Makes a new copy of the peer's database through the link, and follows it from then on. */
    void startAsStandby() throws IOException, SQLException {
        try (Connection primary = connectToPeer()) {
            copyPeer(primary, names.atPeerAs());
        }
        followInstead();
    }

    /**
     * A new copy of the peer's database through the link, beside what is here.
     *
     * @param primary a connection to the peer, used by nobody else meanwhile
     * @param name slot and application name of the copy
     */
    public void copyPeer(Connection primary, String name) throws IOException, SQLException {
        Files.createDirectories(folder);
        FileTree.delete(next());
        PostgresServer.standbyOf(primary, next(), upstream(), name);
    }

    /** Puts the copy in the place of what was here, which is kept until the next time. */
    public void followInstead() throws IOException {
        postgres.stop();
        if (Files.exists(data())) {
            Path before = folder.resolve("postgres.before");
            FileTree.delete(before);
            Files.move(data(), before);
        }
        Files.move(next(), data());
        postgres.start();
    }

    private Path next() {
        return folder.resolve("postgres.next");
    }

    public boolean postgresRuns() {
        return postgres.isAlive();
    }

    /** Whether this region's Redis runs and follows no other. */
    public boolean redisStandsAlone() throws IOException {
        return redis.isAlive() && redis.command("ROLE").startsWith("master");
    }

    public void followPeersRedis() throws IOException {
        redis.replicaOf("127.0.0.1", peerRedis);
    }

    public void followNoRedis() throws IOException {
        redis.command("REPLICAOF", "NO", "ONE");
    }

    public ReplicationNames names() {
        return names;
    }

    /** Where this region finds the peer's database. */
    public Upstream upstream() {
        return Upstream.trusting("127.0.0.1", peerPostgres);
    }

    String peerRedisUrl() {
        return "redis://127.0.0.1:" + peerRedis;
    }

    /** As superuser, by the short way that only the lab has. */
    public Connection connect() throws SQLException {
        return connect(port);
    }

    /** As superuser, through the link. */
    public Connection connectToPeer() throws SQLException {
        return connect(peerPostgres);
    }

    /**
     * Either end may be paused or behind a cut link at any time. Nothing is asked that is known: whether the server encrypts, and how
     * old it is, costs three round trips through the link.
     */
    private static Connection connect(int port) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/catamaran?user=" + SUPERUSER
                + "&connectTimeout=3&loginTimeout=3&socketTimeout=20&sslmode=disable&assumeMinServerVersion=18");
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

    /** Whether commits here wait for the peer, be it there or not. */
    boolean waitsForPeer() throws SQLException {
        try (Connection connection = connect()) {
            return !SynchronousReplication.required(connection).isEmpty();
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
