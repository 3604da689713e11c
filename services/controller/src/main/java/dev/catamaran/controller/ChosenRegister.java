package dev.catamaran.controller;

import dev.catamaran.controller.database.Database;
import dev.catamaran.controller.dynamodb.DynamoDbRegister;
import dev.catamaran.controller.dynamodb.TableCheck;
import dev.catamaran.controller.dynamodb.TableSettings;
import dev.catamaran.controller.gate.LeaseMemory;
import dev.catamaran.controller.quorum.DetouredRegister;
import dev.catamaran.controller.quorum.EntryAccess;
import dev.catamaran.controller.quorum.FirstStart;
import dev.catamaran.controller.quorum.QuorumMember;
import dev.catamaran.controller.quorum.QuorumSettings;
import dev.catamaran.controller.quorum.ZooKeeperRegister;
import dev.catamaran.controller.register.Register;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;

/** The register that the configuration asks for, and what runs for it in this process. */
final class ChosenRegister implements AutoCloseable {
    private static final String EMBEDDED = "CATAMARAN_REGISTER=embedded";
    private static final String DYNAMODB = "CATAMARAN_REGISTER=dynamodb";

    private final Register register;
    private final List<Runnable> closings;

    /** @param closings what ends after the register, in order */
    private ChosenRegister(Register register, Runnable... closings) {
        this.register = register;
        this.closings = List.of(closings);
    }

    /** @throws RuntimeException a setting is missing, or the table is not one that can decide; says which and why */
    static ChosenRegister start(ControllerConfig config, Optional<Database> database) {
        return switch (config.register().kind()) {
            case EMBEDDED -> embedded(config, database);
            case DYNAMODB -> dynamoDb(config);
        };
    }

    Register register() {
        return register;
    }

    private static ChosenRegister embedded(ControllerConfig config, Optional<Database> database) {
        QuorumSettings quorum = quorum(config);
        FirstStart first =
                database.<FirstStart>map(own -> () -> LeaseMemory.isEmpty(own)).orElse(FirstStart.NEVER);
        QuorumMember member = QuorumMember.start(quorum, first);
        ScheduledExecutorService timer = Threads.named("quorum-timer");
        return new ChosenRegister(register(config, member, quorum, timer), timer::shutdownNow, member::close);
    }

    /** A zone without leases decides nothing, and needs no way round. */
    private static Register register(
            ControllerConfig config, QuorumMember member, QuorumSettings quorum, ScheduledExecutorService timer) {
        Duration limit = limit(config);
        EntryAccess access = new EntryAccess(config.quorum().password());
        Register own = ZooKeeperRegister.own(member, quorum, access, limit, timer);
        if (config.database().url().isEmpty()) {
            return own;
        }
        Stream<Register> others = config.quorum().detours().orElse(List.of()).stream()
                .map(address -> ZooKeeperRegister.at(address, access, limit, timer));
        return new DetouredRegister(Stream.concat(Stream.of(own), others).toList(), limit.dividedBy(4), timer);
    }

    static QuorumSettings quorum(ControllerConfig config) {
        ControllerConfig.Quorum quorum = config.quorum();
        return new QuorumSettings(
                Required.setting(boxed(quorum.id()), "CATAMARAN_QUORUM_ID", EMBEDDED),
                Required.setting(quorum.servers(), "CATAMARAN_QUORUM_SERVERS", EMBEDDED),
                quorum.clientHost(),
                Required.setting(boxed(quorum.clientPort()), "CATAMARAN_QUORUM_CLIENT_PORT", EMBEDDED),
                Required.setting(quorum.dir(), "CATAMARAN_QUORUM_DIR", EMBEDDED),
                Duration.ofMillis(config.lease().millis()));
    }

    private static ChosenRegister dynamoDb(ControllerConfig config) {
        TableSettings table = table(config);
        TableCheck.atStart(table);
        return new ChosenRegister(DynamoDbRegister.open(table));
    }

    /** The table's third vote is a region of its own: a controller there has nothing to do. */
    static TableSettings table(ControllerConfig config) {
        Required.setting(config.database().url(), "CATAMARAN_DATABASE_URL; a witness has no controller", DYNAMODB);
        ControllerConfig.RegisterChoice choice = config.register();
        return new TableSettings(
                Required.setting(choice.table(), "CATAMARAN_REGISTER_TABLE", DYNAMODB),
                Required.setting(choice.region(), "CATAMARAN_REGISTER_REGION", DYNAMODB),
                choice.endpoint(),
                limit(config));
    }

    private static Duration limit(ControllerConfig config) {
        return Duration.ofMillis(config.lease().millis() / 2);
    }

    private static Optional<Integer> boxed(OptionalInt value) {
        return value.stream().boxed().findFirst();
    }

    @Override
    public void close() {
        register.close();
        closings.forEach(Runnable::run);
    }
}
