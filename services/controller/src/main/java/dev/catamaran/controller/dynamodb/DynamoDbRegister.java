package dev.catamaran.controller.dynamodb;

import dev.catamaran.controller.register.ReadResult;
import dev.catamaran.controller.register.Register;
import dev.catamaran.controller.register.WriteResult;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/**
 * Entries are items of one table; a write is a conditional {@code PutItem} on the entry's version, a reading of the
 * latest a strongly consistent {@code GetItem}. On a table with multi-region strong consistency both hold for all its
 * regions.
 *
 * <p>Only a condition that failed is a refusal. Everything else, a conflict with a write of another region included, is
 * unknown: reading tells.
 */
public final class DynamoDbRegister implements Register {
    private static final Logger LOG = LoggerFactory.getLogger(DynamoDbRegister.class);

    private final DynamoDbAsyncClient client;
    private final TableSettings settings;
    private final long limitMillis;
    // the SDK may block for credentials before it sends: not on the thread that renews leases
    private final ExecutorService sender = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "register-calls");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean decides;
    private volatile String trouble = "";

    private DynamoDbRegister(DynamoDbAsyncClient client, TableSettings settings) {
        this.client = client;
        this.settings = settings;
        this.limitMillis = settings.limit().toMillis();
    }

    /** Sends nothing yet. */
    public static DynamoDbRegister open(TableSettings settings) {
        return new DynamoDbRegister(TableClient.open(settings, settings.limit()), settings);
    }

    @Override
    public CompletableFuture<ReadResult> read(String name) {
        return get(name, false);
    }

    @Override
    public CompletableFuture<ReadResult> readLatest(String name) {
        return get(name, true).thenApply(answer -> {
            decides = !(answer instanceof ReadResult.Unknown);
            return answer;
        });
    }

    @Override
    public CompletableFuture<WriteResult> createIfAbsent(String name, String value) {
        Entry entry = new Entry(name, 0, value);
        return put(entry.create(settings.table()), entry.version());
    }

    @Override
    public CompletableFuture<WriteResult> replace(String name, long version, String value) {
        Entry entry = new Entry(name, version + 1, value);
        return put(entry.replace(settings.table(), version), entry.version());
    }

    private CompletableFuture<ReadResult> get(String name, boolean latest) {
        return call(
                () -> client.getItem(Entry.read(settings.table(), name, latest)),
                DynamoDbRegister::found,
                failure -> new ReadResult.Unknown(failure.getMessage()),
                new ReadResult.Unknown("no answer in time"));
    }

    private CompletableFuture<WriteResult> put(PutItemRequest request, long version) {
        return call(
                        () -> client.putItem(request),
                        done -> new WriteResult.Written(version),
                        DynamoDbRegister::notWritten,
                        new WriteResult.Unknown("no answer in time"))
                .thenApply(answer -> {
                    decides = !(answer instanceof WriteResult.Unknown);
                    return answer;
                });
    }

    private static ReadResult found(GetItemResponse response) {
        if (!response.hasItem() || response.item().isEmpty()) {
            return new ReadResult.Absent();
        }
        Entry entry = Entry.of(response.item());
        return new ReadResult.Found(entry.version(), entry.value());
    }

    private static WriteResult notWritten(Throwable failure) {
        return failure instanceof ConditionalCheckFailedException
                ? new WriteResult.Refused()
                : new WriteResult.Unknown(failure.getMessage());
    }

    private <A, R> CompletableFuture<R> call(
            Supplier<CompletableFuture<A>> send, Function<A, R> success, Function<Throwable, R> failed, R late) {
        CompletableFuture<R> answer = new CompletableFuture<R>();
        answer.completeOnTimeout(late, limitMillis, TimeUnit.MILLISECONDS);
        try {
            sender.execute(() -> {
                // nobody waits any more for what stood in the queue for so long
                if (!answer.isDone()) {
                    sent(send).thenApply(success).whenComplete((result, failure) -> {
                        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
                        answer.complete(cause == null ? result : failed.apply(cause));
                        say(cause);
                    });
                }
            });
        } catch (RejectedExecutionException closed) {
            answer.complete(late);
        }
        return answer;
    }

    private static <A> CompletableFuture<A> sent(Supplier<CompletableFuture<A>> send) {
        try {
            return send.get();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Once for each kind of trouble: a table that is gone is asked for many times a second. */
    private void say(Throwable failure) {
        boolean none = failure == null || failure instanceof ConditionalCheckFailedException;
        String kind = none ? "" : failure.getClass().getSimpleName();
        if (!none && !kind.equals(trouble)) {
            LOG.warn("the register does not answer, {}: {}", settings.place(), failure.getMessage());
        } else if (none && !trouble.isEmpty()) {
            LOG.info("the register answers again, {}", settings.place());
        }
        trouble = kind;
    }

    /** Whether the table decided the last call that asked it to; cheap readings say nothing of that. */
    @Override
    public boolean isConnected() {
        return decides;
    }

    @Override
    public void close() {
        sender.shutdownNow();
        client.close();
    }
}
