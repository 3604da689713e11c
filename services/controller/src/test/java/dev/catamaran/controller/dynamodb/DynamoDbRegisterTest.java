package dev.catamaran.controller.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.controller.register.ReadResult;
import dev.catamaran.controller.register.Register;
import dev.catamaran.controller.register.RegisterContract;
import dev.catamaran.controller.register.WriteResult;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DynamoDbRegisterTest extends RegisterContract {
    private static final String TABLE = "register";
    /** Generous: what is tested here is not speed. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private static final Duration SHORT = Duration.ofMillis(700);

    private static LocalDynamoDb dynamo;
    private static Register here;
    private static Register there;

    private final String name = "faults/" + UUID.randomUUID();
    private LossyLink link;
    private Register behindLink;

    @BeforeAll
    static void start() {
        dynamo = new LocalDynamoDb();
        dynamo.create(TABLE, Entry.NAME);
        here = DynamoDbRegister.open(LocalDynamoDb.settings(TABLE, dynamo.address(), LIMIT));
        there = DynamoDbRegister.open(LocalDynamoDb.settings(TABLE, dynamo.address(), LIMIT));
    }

    @AfterAll
    static void stop() {
        here.close();
        there.close();
        dynamo.close();
    }

    @BeforeEach
    void anEntryWithAFirstVersion() {
        assertThat(here.createIfAbsent(name, "first").join()).isEqualTo(new WriteResult.Written(0));
        link = new LossyLink(dynamo.address());
        behindLink = DynamoDbRegister.open(LocalDynamoDb.settings(TABLE, link.address(), SHORT));
        // connected and warm, so that the time-out below is of the call alone
        while (!(behindLink.readLatest(name).join() instanceof ReadResult.Found)) {
            Thread.onSpinWait();
        }
    }

    @AfterEach
    void cutTheLink() {
        behindLink.close();
        link.close();
    }

    @Override
    protected Register here() {
        return here;
    }

    @Override
    protected Register there() {
        return there;
    }

    @Test
    void ofTwoWritersForOneVersionExactlyOneWins() {
        for (long version = 0; version < 50; version++) {
            CompletableFuture<WriteResult> eu = here.replace(name, version, "eu " + version);
            CompletableFuture<WriteResult> us = there.replace(name, version, "us " + version);
            List<WriteResult> answers = Stream.of(eu.join(), us.join()).toList();
            assertThat(answers)
                    .containsExactlyInAnyOrder(new WriteResult.Written(version + 1), new WriteResult.Refused());
            String winner = eu.join() instanceof WriteResult.Written ? "eu " : "us ";
            assertThat(here.readLatest(name).join()).isEqualTo(new ReadResult.Found(version + 1, winner + version));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = LossyLink.Fault.class,
            names = {"ANSWER_LOST", "BROKEN_OFF"})
    void aWriteWhoseAnswerWasLostIsUnknownAndTheNextReadingTellsThatItStands(LossyLink.Fault fault) {
        link.has(fault);
        long begun = System.nanoTime();
        assertThat(behindLink.replace(name, 0, "second").join()).isInstanceOf(WriteResult.Unknown.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SHORT.multipliedBy(2));
        assertThat(behindLink.isConnected()).isFalse();
        assertThat(link.writes()).as("sent once, never again").isEqualTo(1);

        link.has(LossyLink.Fault.NONE);
        assertThat(behindLink.readLatest(name).join()).isEqualTo(new ReadResult.Found(1, "second"));
        assertThat(behindLink.isConnected()).isTrue();
        assertThat(behindLink.replace(name, 0, "again").join()).isInstanceOf(WriteResult.Refused.class);
    }

    @Test
    void aWriteThatNeverArrivedIsUnknownAndTheNextReadingTellsThatItDoesNotStand() {
        link.has(LossyLink.Fault.REQUEST_LOST);
        assertThat(behindLink.replace(name, 0, "second").join()).isInstanceOf(WriteResult.Unknown.class);
        assertThat(behindLink.readLatest(name).join()).isInstanceOf(ReadResult.Unknown.class);
        assertThat(behindLink.read(name).join()).isInstanceOf(ReadResult.Unknown.class);

        link.has(LossyLink.Fault.NONE);
        assertThat(behindLink.readLatest(name).join()).isEqualTo(new ReadResult.Found(0, "first"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ReplicatedWriteConflictException",
                "ThrottlingException",
                "ProvisionedThroughputExceededException",
                "TransactionConflictException",
                "AccessDeniedException"
            })
    void anErrorIsUnknownAndNotTriedAgain(String error) {
        link.answers(400, error);
        assertThat(behindLink.replace(name, 0, "second").join()).isInstanceOf(WriteResult.Unknown.class);
        assertThat(link.writes()).isEqualTo(1);
        assertThat(behindLink.isConnected()).isFalse();
    }

    @Test
    void aServerErrorIsUnknownAndNotTriedAgain() {
        link.answers(500, "InternalServerError");
        assertThat(behindLink.createIfAbsent(name + "/new", "a").join()).isInstanceOf(WriteResult.Unknown.class);
        assertThat(link.writes()).isEqualTo(1);
    }

    @Test
    void withoutItsTableNothingIsDecidedAndEveryCallSaysWhy() {
        Register lost = DynamoDbRegister.open(LocalDynamoDb.settings("elsewhere", dynamo.address(), LIMIT));
        assertThat(lost.createIfAbsent(name, "a").join()).isInstanceOf(WriteResult.Unknown.class);
        assertThat(lost.replace(name, 0, "a").join()).isInstanceOf(WriteResult.Unknown.class);
        assertThat(lost.read(name).join()).isInstanceOf(ReadResult.Unknown.class);
        assertThat(lost.readLatest(name).join().toString()).contains("non-existent table");
        assertThat(lost.isConnected()).isFalse();
        lost.close();
        assertThat(lost.readLatest(name).join()).isInstanceOf(ReadResult.Unknown.class);
    }
}
