package dev.catamaran.lab.clock;

import dev.catamaran.lab.control.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The clocks that a region's processes see: the machine's, or its own. PostgreSQL fences by its wall clock, the JVMs by their
 * monotonic one. What PostgreSQL does by its monotonic clock is naps, which a step of its wall clock must not make longer.
 */
public final class Clocks {

    private static final String LIBRARY = "faketime/libfaketimeMT.so.1";
    private static final List<Path> FOLDERS = List.of(
            Path.of("/usr/lib/x86_64-linux-gnu"),
            Path.of("/usr/lib/aarch64-linux-gnu"),
            Path.of("/usr/lib64"),
            Path.of("/usr/lib"),
            Path.of("/usr/local/lib"));

    private static final String NOT_INSTALLED =
            "no clock can be set or stopped here: libfaketime is not installed (Debian: apt-get install libfaketime)";
    private static final String OF_THE_MACHINE = "the clocks of this lab are the machine's: start it with"
            + " --fake-clocks=true, where libfaketime is installed (Debian: apt-get install libfaketime)";

    private final Optional<FakeClock> database;
    private final Optional<FakeClock> services;
    private boolean stopped;
    private long stoppedAt;

    private Clocks(Optional<FakeClock> database, Optional<FakeClock> services) {
        this.database = database;
        this.services = services;
    }

    /** Nothing can be done to them. */
    public static Clocks ofMachine() {
        return new Clocks(Optional.empty(), Optional.empty());
    }

    /**
     * @param folder the region's
     * @throws IllegalStateException when libfaketime is not installed
     */
    public static Clocks ofRegion(Path folder) {
        Path library = library().orElseThrow(() -> new IllegalStateException(NOT_INSTALLED));
        return new Clocks(
                Optional.of(new FakeClock(library, folder.resolve("database.clock"), FakeClock.Reach.WALL_CLOCK)),
                Optional.of(new FakeClock(library, folder.resolve("services.clock"), FakeClock.Reach.ALL_CLOCKS)));
    }

    /** Whether regions can have clocks of their own on this machine. */
    static boolean canBeFaked() {
        return library().isPresent();
    }

    private static Optional<Path> library() {
        return FOLDERS.stream()
                .map(folder -> folder.resolve(LIBRARY))
                .filter(Files::isReadable)
                .findFirst();
    }

    /** What PostgreSQL is started by; empty for the machine's clocks. */
    public List<String> commandForDatabase() {
        return database.map(FakeClock::command).orElse(List.of());
    }

    /** What a JVM is started by; empty for the machine's clocks. */
    public List<String> commandForServices() {
        return services.map(FakeClock::command).orElse(List.of());
    }

    /** @throws Refusal when they are the machine's */
    public void requireOwn() {
        if (database.isEmpty()) {
            throw Refusal.conflict(OF_THE_MACHINE);
        }
    }

    /**
     * From now on the database's wall clock is wrong by that much, however wrong it was.
     *
     * @throws Refusal when it is the machine's
     */
    public void setDatabase(long millis) throws IOException {
        requireOwn();
        database.orElseThrow().set(millis);
    }

    /** Does nothing to the machine's. What the services' clocks have lost stays lost: a monotonic clock does not jump. */
    public void setRight() throws IOException {
        if (database.isPresent()) {
            database.get().set(0);
        }
    }

    /** They stand still, for processes that do so: call it when these do. */
    public synchronized void stop() {
        if (!stopped) {
            stopped = true;
            stoppedAt = System.nanoTime();
        }
    }

    /** They show the moment at which they stopped; does nothing when they did not. Call it before the processes go on. */
    public synchronized void goOn() throws IOException {
        if (stopped) {
            stopped = false;
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - stoppedAt);
            for (FakeClock clock :
                    Stream.of(database, services).flatMap(Optional::stream).toList()) {
                clock.goBack(millis);
            }
        }
    }
}
