package dev.catamaran.controller.quorum;

import dev.catamaran.embedded.FreePort;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Three members and a register at each, in this JVM. */
final class Ensemble implements AutoCloseable {
    static final Duration LEASE = Duration.ofMillis(1_000);
    private static final EntryAccess ACCESS = new EntryAccess(Optional.of("the password of these tests"));

    private final Map<Integer, QuorumSettings> settings = new HashMap<>();
    private final Map<Integer, QuorumMember> members = new HashMap<>();
    private final Map<Integer, ZooKeeperRegister> registers = new HashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    Ensemble(Path folder) {
        String servers = IntStream.rangeClosed(1, 3)
                .mapToObj(id -> id + "=127.0.0.1:" + FreePort.next() + ":" + FreePort.next())
                .collect(Collectors.joining(","));
        for (int id = 1; id <= 3; id++) {
            settings.put(
                    id,
                    new QuorumSettings(
                            id, servers, "127.0.0.1", FreePort.next(), folder.resolve("member-" + id), LEASE));
            start(id, () -> true);
        }
    }

    /** Not for the first time: whoever has an empty disk has lost it. */
    void start(int id) {
        start(id, FirstStart.NEVER);
    }

    private void start(int id, FirstStart first) {
        QuorumMember member = QuorumMember.start(settings.get(id), first);
        members.put(id, member);
        registers.put(id, ZooKeeperRegister.own(member, settings.get(id), ACCESS, LEASE.dividedBy(2), timer));
    }

    void stop(int id) {
        registers.remove(id).close();
        members.remove(id).close();
    }

    ZooKeeperRegister register(int id) {
        return registers.get(id);
    }

    /** Of somebody who reaches a member from outside. */
    ZooKeeperRegister stranger(Optional<String> password) {
        return ZooKeeperRegister.at(address(1), new EntryAccess(password), LEASE.dividedBy(2), timer);
    }

    /** Where clients reach it, {@code host:port}. */
    String address(int id) {
        return "127.0.0.1:" + settings.get(id).clientPort();
    }

    boolean isComplete() {
        return registers.values().stream().allMatch(ZooKeeperRegister::isConnected);
    }

    @Override
    public void close() {
        registers.values().forEach(ZooKeeperRegister::close);
        members.values().forEach(QuorumMember::close);
        timer.shutdownNow();
    }
}
