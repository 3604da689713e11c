package dev.catamaran.controller.quorum;

import dev.catamaran.controller.register.ReadResult;
import dev.catamaran.controller.register.Register;
import dev.catamaran.controller.register.WriteResult;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;

/**
 * The own member first, and when it keeps silent for a moment, another zone's member. A member that has lost its link to the
 * ensemble's leader can confirm nothing, although its zone reaches the other two: without a way round, the loss of one link
 * would move a lease.
 *
 * <p>A write that went two ways may have been refused only because it had succeeded before. So whoever is refused on a way
 * round looks whether its own value stands; callers never write the same value twice. What is left in doubt is unknown.
 */
public final class DetouredRegister implements Register {
    private final List<Register> ways;
    private final Duration patience;
    private final ScheduledExecutorService timer;
    private volatile boolean decides;

    /**
     * @param ways the own member's register first
     * @param patience how long each way may keep silent before the next one is tried as well
     */
    public DetouredRegister(List<Register> ways, Duration patience, ScheduledExecutorService timer) {
        this.ways = List.copyOf(ways);
        this.patience = patience;
        this.timer = timer;
    }

    @Override
    public CompletableFuture<ReadResult> read(String name) {
        return reading(way -> way.read(name));
    }

    @Override
    public CompletableFuture<ReadResult> readLatest(String name) {
        return reading(way -> way.readLatest(name)).thenApply(answer -> {
            decides = !(answer instanceof ReadResult.Unknown);
            return answer;
        });
    }

    @Override
    public CompletableFuture<WriteResult> createIfAbsent(String name, String value) {
        return writing(name, value, 0, way -> way.createIfAbsent(name, value));
    }

    @Override
    public CompletableFuture<WriteResult> replace(String name, long version, String value) {
        return writing(name, value, version + 1, way -> way.replace(name, version, value));
    }

    private CompletableFuture<ReadResult> reading(Function<Register, CompletableFuture<ReadResult>> call) {
        return new Round<>(ways, patience, timer, call, DetouredRegister::weigh)
                .start()
                .thenApply(Round.Outcome::answer);
    }

    private static Round.Weight weigh(ReadResult answer, boolean alone) {
        return answer instanceof ReadResult.Unknown ? Round.Weight.SILENT : Round.Weight.SETTLES;
    }

    private CompletableFuture<WriteResult> writing(
            String name, String value, long version, Function<Register, CompletableFuture<WriteResult>> call) {
        Function<Register, CompletableFuture<WriteResult>> careful = way -> way == ways.get(0)
                ? call.apply(way)
                : call.apply(way).thenCompose(answer -> {
                    boolean refused = answer instanceof WriteResult.Refused;
                    return refused ? standing(way, name, value, version) : CompletableFuture.completedFuture(answer);
                });
        return new Round<>(ways, patience, timer, careful, DetouredRegister::weigh)
                .start()
                .thenApply(DetouredRegister::judged)
                .thenApply(answer -> {
                    decides = !(answer instanceof WriteResult.Unknown);
                    return answer;
                });
    }

    private static CompletableFuture<WriteResult> standing(Register way, String name, String value, long version) {
        ReadResult own = new ReadResult.Found(version, value);
        return way.readLatest(name)
                .thenApply(found -> found.equals(own) ? new WriteResult.Written(version) : new WriteResult.Refused());
    }

    private static Round.Weight weigh(WriteResult answer, boolean alone) {
        if (answer instanceof WriteResult.Unknown) {
            return Round.Weight.SILENT;
        }
        return alone || answer instanceof WriteResult.Written ? Round.Weight.SETTLES : Round.Weight.COUNTS;
    }

    private static WriteResult judged(Round.Outcome<WriteResult> outcome) {
        boolean doubtful = outcome.ways() > 1 && !(outcome.answer() instanceof WriteResult.Written);
        return doubtful ? new WriteResult.Unknown("not confirmed on any way") : outcome.answer();
    }

    /** Whether the quorum decided the last call that asked it to, whichever way: a connection alone says nothing of that. */
    @Override
    public boolean isConnected() {
        return decides;
    }

    @Override
    public void close() {
        ways.forEach(Register::close);
    }
}
