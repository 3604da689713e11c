package dev.catamaran.controller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.controller.lease.Replication;
import dev.catamaran.controller.register.ReadResult;
import dev.catamaran.controller.register.Register;
import dev.catamaran.controller.register.WriteResult;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Two zones that want to know the same replication, whatever each was configured with. */
class ReplicationSettingTest {
    private final OneValue register = new OneValue();
    private final ReplicationSetting eu = of(Optional.of(Replication.SYNC));
    private final ReplicationSetting us = of(Optional.of(Replication.ASYNC));

    private ReplicationSetting of(Optional<Replication> first) {
        return new ReplicationSetting(register, Runnable::run, first);
    }

    @Test
    void theFirstConfigurationCountsForAll() {
        eu.look(false);
        us.look(false);
        us.look(false);
        eu.look(false);
        assertThat(eu.current()).contains(Replication.SYNC);
        assertThat(us.current()).contains(Replication.SYNC);
    }

    @Test
    void aZoneWithoutDataOnlyReads() {
        ReplicationSetting witness = of(Optional.empty());
        witness.look(false);
        assertThat(register.value).isNull();
        eu.look(false);
        witness.look(false);
        assertThat(witness.current()).contains(Replication.SYNC);
    }

    @Test
    void anOrderAtOneZoneIsReadByTheOther() {
        eu.look(false);
        assertThat(us.change(Replication.ASYNC).join()).isInstanceOf(WriteResult.Written.class);
        assertThat(us.current()).contains(Replication.ASYNC);
        eu.look(false);
        assertThat(eu.current()).contains(Replication.ASYNC);
    }

    @Test
    void anOrderForWhatIsSoAlreadyWritesNothing() {
        eu.look(false);
        long before = register.version;
        assertThat(eu.change(Replication.SYNC).join()).isEqualTo(new WriteResult.Written(before));
        assertThat(register.version).isEqualTo(before);
    }

    @Test
    void withoutAQuorumNothingChanges() {
        eu.look(false);
        eu.look(false);
        register.answers = false;
        assertThat(eu.change(Replication.ASYNC).join()).isInstanceOf(WriteResult.Unknown.class);
        eu.look(false);
        assertThat(eu.current()).contains(Replication.SYNC);
    }

    @Test
    void aStaleReadingChangesNothing() {
        eu.look(false);
        us.look(false);
        us.change(Replication.ASYNC).join();
        register.stale = new ReadResult.Found(0, "sync");
        us.look(false);
        assertThat(us.current()).contains(Replication.ASYNC);
    }

    /** What the zones remember of the lost one counts further than the next has come. */
    @Test
    void anOrderIsObeyedAlsoWhenTheRegisterWasLost() {
        eu.look(false);
        us.look(false);
        us.change(Replication.ASYNC).join();
        us.change(Replication.SYNC).join();
        eu.look(false);
        register.value = null;
        eu.look(true);
        us.look(true);
        assertThat(us.change(Replication.ASYNC).join()).isEqualTo(new WriteResult.Written(1));
        assertThat(us.current()).contains(Replication.ASYNC);
        eu.look(false);
        assertThat(eu.current()).contains(Replication.ASYNC);
    }

    private static final class OneValue implements Register {
        private String value;
        private long version;
        private boolean answers = true;
        private ReadResult stale;

        @Override
        public CompletableFuture<ReadResult> read(String name) {
            return stale == null ? readLatest(name) : CompletableFuture.completedFuture(stale);
        }

        @Override
        public CompletableFuture<ReadResult> readLatest(String name) {
            ReadResult found = value == null ? new ReadResult.Absent() : new ReadResult.Found(version, value);
            return CompletableFuture.completedFuture(answers ? found : new ReadResult.Unknown("silent"));
        }

        @Override
        public CompletableFuture<WriteResult> createIfAbsent(String name, String text) {
            return value == null ? write(0, text) : CompletableFuture.completedFuture(new WriteResult.Refused());
        }

        @Override
        public CompletableFuture<WriteResult> replace(String name, long old, String text) {
            return old == version
                    ? write(version + 1, text)
                    : CompletableFuture.completedFuture(new WriteResult.Refused());
        }

        private CompletableFuture<WriteResult> write(long newVersion, String text) {
            version = newVersion;
            value = text;
            return CompletableFuture.completedFuture(new WriteResult.Written(version));
        }

        @Override
        public boolean isConnected() {
            return answers;
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
