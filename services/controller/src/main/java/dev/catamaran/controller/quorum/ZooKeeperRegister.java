package dev.catamaran.controller.quorum;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.catamaran.controller.register.ReadResult;
import dev.catamaran.controller.register.Register;
import dev.catamaran.controller.register.WriteResult;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.zookeeper.CreateMode;
import org.apache.zookeeper.KeeperException.Code;
import org.apache.zookeeper.ZooKeeper;

/**
 * Entries are persistent nodes under {@code /catamaran}; their data version is the register's version. Readings go through
 * a session of their own, so that they never queue behind a write that waits for the quorum.
 */
public final class ZooKeeperRegister implements Register {
    private static final String ROOT = "/catamaran";
    /** The own member says when it serves, so that a try hardly ever fails. */
    private static final Duration OWN_PAUSE = Duration.ofMillis(300);
    /** Another zone's member may be away for hours. */
    private static final Duration OTHERS_PAUSE = Duration.ofSeconds(2);

    private final QuorumClient readings;
    private final QuorumClient decisions;
    private final EntryAccess access;
    private final long limitMillis;

    private ZooKeeperRegister(Supplier<QuorumClient> clients, EntryAccess access, Duration limit) {
        this.readings = clients.get();
        this.decisions = clients.get();
        this.access = access;
        this.limitMillis = limit.toMillis();
    }

    /** Through the member of this process. */
    public static ZooKeeperRegister own(
            QuorumMember member,
            QuorumSettings settings,
            EntryAccess access,
            Duration limit,
            ScheduledExecutorService timer) {
        Supplier<QuorumClient> clients =
                () -> new QuorumClient(settings.clientAddress(), access, member::isServing, OWN_PAUSE, timer);
        return new ZooKeeperRegister(clients, access, limit);
    }

    /** Through another zone's member, {@code host:port} as it is reached from here. */
    public static ZooKeeperRegister at(
            String address, EntryAccess access, Duration limit, ScheduledExecutorService timer) {
        Supplier<QuorumClient> clients = () -> new QuorumClient(address, access, () -> true, OTHERS_PAUSE, timer);
        return new ZooKeeperRegister(clients, access, limit);
    }

    @Override
    public CompletableFuture<ReadResult> read(String name) {
        return call(readings, ReadResult.Unknown::new, (client, answer) -> get(client, name, answer));
    }

    @Override
    public CompletableFuture<ReadResult> readLatest(String name) {
        return call(decisions, ReadResult.Unknown::new, (client, answer) -> {
            // sync() does not do: the leader may confirm a write elsewhere before it applies it itself. A create that
            // must
            // fail is ordered by the quorum like any write, and one session is served in order.
            create(client, ROOT, "", code -> unlessOrdered(code, answer));
            get(client, name, answer);
        });
    }

    @Override
    public CompletableFuture<WriteResult> createIfAbsent(String name, String value) {
        return call(decisions, WriteResult.Unknown::new, (client, answer) -> {
            String path = path(name);
            for (int slash = path.indexOf('/', 1); slash > 0; slash = path.indexOf('/', slash + 1)) {
                create(client, path.substring(0, slash), "", code -> {});
            }
            create(client, path, value, code -> answer.complete(written(code, 0)));
        });
    }

    @Override
    public CompletableFuture<WriteResult> replace(String name, long version, String value) {
        return call(
                decisions,
                WriteResult.Unknown::new,
                (client, answer) -> client.setData(
                        path(name),
                        value.getBytes(UTF_8),
                        Math.toIntExact(version),
                        (code, path, context, stat) ->
                                answer.complete(written(Code.get(code), stat == null ? 0 : stat.getVersion())),
                        null));
    }

    @Override
    public boolean isConnected() {
        return decisions.current() != null;
    }

    @Override
    public void close() {
        readings.close();
        decisions.close();
    }

    private <R> CompletableFuture<R> call(
            QuorumClient clients, Function<String, R> unknown, BiConsumer<ZooKeeper, CompletableFuture<R>> work) {
        ZooKeeper client = clients.current();
        if (client == null) {
            return CompletableFuture.completedFuture(unknown.apply("no connection to the quorum member"));
        }
        CompletableFuture<R> answer = new CompletableFuture<>();
        work.accept(client, answer);
        return answer.completeOnTimeout(unknown.apply("no answer in time"), limitMillis, TimeUnit.MILLISECONDS);
    }

    private static void get(ZooKeeper client, String name, CompletableFuture<ReadResult> answer) {
        client.getData(
                path(name),
                false,
                (code, path, context, data, stat) -> answer.complete(
                        switch (Code.get(code)) {
                            case OK -> new ReadResult.Found(stat.getVersion(), new String(data, UTF_8));
                            case NONODE -> new ReadResult.Absent();
                            default -> new ReadResult.Unknown(Code.get(code).toString());
                        }),
                null);
    }

    private static void unlessOrdered(Code code, CompletableFuture<ReadResult> answer) {
        if (code != Code.OK && code != Code.NODEEXISTS) {
            answer.complete(new ReadResult.Unknown(code.toString()));
        }
    }

    private void create(ZooKeeper client, String path, String value, Consumer<Code> done) {
        client.create(
                path,
                value.getBytes(UTF_8),
                access.ofNewEntry(),
                CreateMode.PERSISTENT,
                (code, asked, context, name) -> done.accept(Code.get(code)),
                null);
    }

    private static WriteResult written(Code code, long version) {
        return switch (code) {
            case OK -> new WriteResult.Written(version);
            case BADVERSION, NODEEXISTS, NONODE -> new WriteResult.Refused();
            default -> new WriteResult.Unknown(code.toString());
        };
    }

    private static String path(String name) {
        return ROOT + "/" + name;
    }
}
