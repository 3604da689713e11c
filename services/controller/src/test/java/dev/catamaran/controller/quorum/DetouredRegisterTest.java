package dev.catamaran.controller.quorum;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.controller.register.ReadResult;
import dev.catamaran.controller.register.Register;
import dev.catamaran.controller.register.WriteResult;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What an answer means when a call may have gone several ways. */
class DetouredRegisterTest {
    private static final Duration PATIENCE = Duration.ofMillis(20);
    private static final ScheduledThreadPoolExecutor TIMER = new ScheduledThreadPoolExecutor(1);
    private static final long SILENCE_MILLIS = 200;
    private static final WriteResult WRITTEN = new WriteResult.Written(7);
    private static final WriteResult REFUSED = new WriteResult.Refused();

    @Test
    void goesNoOtherWayWhileTheOwnMemberAnswers() {
        Way other = new Way(WRITTEN, 0);
        assertThat(replace(new Way(REFUSED, 0), other)).isEqualTo(REFUSED);
        assertThat(replace(new Way(WRITTEN, 0), other)).isEqualTo(WRITTEN);
        assertThat(other.calls).isZero();
    }

    @Test
    void goesRoundASilentMember() {
        assertThat(replace(Way.silent(), new Way(WRITTEN, 0))).isEqualTo(WRITTEN);
        assertThat(replace(Way.silent(), Way.silent(), new Way(WRITTEN, 0))).isEqualTo(WRITTEN);
    }

    @Test
    void aRefusalMayComeFromTheOwnWriteThatWentTheOtherWay() {
        assertThat(replace(Way.silent(), new Way(REFUSED, 0)))
                .as("perhaps the silent way had written before")
                .isInstanceOf(WriteResult.Unknown.class);
        assertThat(replace(new Way(REFUSED, 60), new Way(REFUSED, 0))).isInstanceOf(WriteResult.Unknown.class);
    }

    @Test
    void aRefusedWayRoundFindsTheOwnWriteStanding() {
        Way writtenBefore = new Way(REFUSED, 0);
        writtenBefore.standing = "value";
        assertThat(replace(Way.silent(), writtenBefore)).isEqualTo(WRITTEN);
    }

    @Test
    void theWayThatWroteKnowsBetterThanTheOneThatWasRefused() {
        assertThat(replace(new Way(WRITTEN, 60), new Way(REFUSED, 0))).isEqualTo(WRITTEN);
    }

    @Test
    void isUnknownOnlyWhenEveryWayIsSilent() {
        assertThat(replace(Way.silent(), Way.silent())).isInstanceOf(WriteResult.Unknown.class);
        assertThat(register(Way.silent(), new Way(WRITTEN, 0)).readLatest("x").join())
                .isInstanceOf(ReadResult.Found.class);
        assertThat(register(Way.silent()).readLatest("x").join()).isInstanceOf(ReadResult.Unknown.class);
    }

    @Test
    void isConnectedWhileTheQuorumDecides() {
        DetouredRegister round = register(Way.silent(), new Way(WRITTEN, 0));
        round.replace("x", 6, "value").join();
        assertThat(round.isConnected()).isTrue();
        DetouredRegister lost = register(Way.silent(), Way.silent());
        lost.replace("x", 6, "value").join();
        assertThat(lost.isConnected()).as("although every way is connected").isFalse();
    }

    private static WriteResult replace(Way... ways) {
        return register(ways).replace("x", 6, "value").join();
    }

    private static DetouredRegister register(Way... ways) {
        return new DetouredRegister(List.of(ways), PATIENCE, TIMER);
    }

    /** One way to the quorum that gives one answer after a while. */
    private static final class Way implements Register {
        private final WriteResult answer;
        private final long afterMillis;
        private int calls;
        private String standing = "of another";

        Way(WriteResult answer, long afterMillis) {
            this.answer = answer;
            this.afterMillis = afterMillis;
        }

        static Way silent() {
            return new Way(new WriteResult.Unknown("silent"), SILENCE_MILLIS);
        }

        private <R> CompletableFuture<R> later(R result) {
            calls++;
            return CompletableFuture.supplyAsync(
                    () -> result, CompletableFuture.delayedExecutor(afterMillis, TimeUnit.MILLISECONDS));
        }

        @Override
        public CompletableFuture<ReadResult> read(String name) {
            return readLatest(name);
        }

        @Override
        public CompletableFuture<ReadResult> readLatest(String name) {
            boolean silent = answer instanceof WriteResult.Unknown;
            return later(silent ? new ReadResult.Unknown("silent") : new ReadResult.Found(7, standing));
        }

        @Override
        public CompletableFuture<WriteResult> createIfAbsent(String name, String value) {
            return later(answer);
        }

        @Override
        public CompletableFuture<WriteResult> replace(String name, long version, String value) {
            return later(answer);
        }

        @Override
        public boolean isConnected() {
            return true;
        }

        @Override
        public void close() {
            // nothing to release
        }
    }
}
