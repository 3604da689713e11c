package dev.catamaran.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.catamaran.console.ConsoleState.Event;
import dev.catamaran.console.ConsoleState.Lease;
import dev.catamaran.console.ConsoleState.Zone;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Looks at all zones while somebody looks at it: without a reader for half a minute it asks nobody, so that it costs nothing where nobody
 * watches. Three threads, whatever the zones do.
 */
public final class Console implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration CONNECT_LIMIT = Duration.ofMillis(600);
    private static final long TICK_MILLIS = 200;
    private static final Duration READ_AGAIN_LIMIT = Duration.ofSeconds(30);

    /** Status is asked for at every second tick, the rest at every fifth. */
    private static final int STATUS_TICKS = 2;

    private static final int REST_TICKS = 5;
    private static final int EVENTS_SHOWN = 60;

    /**
     * @param version grows with each change
     * @param json {@link ConsoleState}
     */
    public record Picture(long version, String json) {}

    private final ExecutorService answers = Executors.newFixedThreadPool(2, task -> daemon(task, "console-answers"));
    /** Who reads after the end reads the last picture. */
    private final ScheduledExecutorService clock =
            new ScheduledThreadPoolExecutor(1, task -> daemon(task, "console"), new ThreadPoolExecutor.DiscardPolicy());

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_LIMIT)
            .executor(answers)
            .build();
    private final List<ZoneWatch> zones;
    private final Surroundings surroundings;
    private final Takeovers takeovers;
    private final Chronicle chronicle = new Chronicle();
    private final Moves moves;
    private final long idleNanos;
    private Future<?> ticks;
    private long readAt;
    private volatile List<Lease> leases = List.of();
    private long tick;
    private ConsoleState shown;
    private Picture picture;

    private Console(List<Sight> sights, Surroundings surroundings, OrderAddresses orders, Duration readAgainLimit) {
        this.moves = new Moves(http, orders);
        this.idleNanos = readAgainLimit.toNanos();
        this.surroundings = surroundings;
        this.zones = sights.stream()
                .map(sight -> new ZoneWatch(http, sight, surroundings))
                .toList();
        this.takeovers = new Takeovers(surroundings);
        draw();
    }

    /** @param sights in the order in which they are shown */
    public static Console of(List<Sight> sights, Surroundings surroundings, OrderAddresses orders) {
        return of(sights, surroundings, orders, READ_AGAIN_LIMIT);
    }

    /** @param readAgainLimit after which nobody reads any more */
    static Console of(List<Sight> sights, Surroundings surroundings, OrderAddresses orders, Duration readAgainLimit) {
        return new Console(sights, surroundings, orders, readAgainLimit);
    }

    /** Returns at once. Before anybody has looked it shows the zones as silent. */
    public synchronized Picture picture() {
        read();
        return picture;
    }

    /** Returns the next picture, or the same when nothing changes within the time. */
    public synchronized Picture after(long version, long limitMillis) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(limitMillis);
        read();
        while (picture.version() <= version) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                return picture;
            }
            read();
            wait(left);
        }
        return picture;
    }

    /** Asks the controller of the holder to hand the lease of this home over. */
    public CompletableFuture<Moves.Answer> move(String home, String to) {
        read();
        return moves.move(leases, home, to);
    }

    private synchronized void read() {
        readAt = System.nanoTime();
        if (ticks == null) {
            ticks = clock.scheduleWithFixedDelay(this::turn, 0, TICK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Without a reader it stops, until {@link #read} is called again. */
    private synchronized boolean rests() {
        boolean idle = System.nanoTime() - readAt > idleNanos;
        if (idle) {
            ticks.cancel(false);
            ticks = null;
        }
        return idle;
    }

    private void turn() {
        try {
            if (rests()) {
                return;
            }
            if (tick % STATUS_TICKS == 0) {
                zones.forEach(ZoneWatch::askStatus);
            }
            if (tick % REST_TICKS == 0) {
                zones.forEach(ZoneWatch::askRest);
            }
            tick++;
            draw();
        } catch (RuntimeException unexpected) {
            if (clock.isShutdown()) {
                return;
            }
            System.getLogger(Console.class.getName()).log(System.Logger.Level.WARNING, "no picture", unexpected);
        }
    }

    private void draw() {
        long at = System.currentTimeMillis();
        List<Zone> seen = zones.stream().map(ZoneWatch::picture).toList();
        chronicle.note(at, seen);
        Map<String, Long> lastSigns = new HashMap<>();
        zones.stream()
                .filter(zone -> zone.lastSign() > 0)
                .forEach(zone -> lastSigns.put(zone.sight().name(), zone.lastSign()));
        zones.forEach(zone -> takeovers.note(zone.timeline(), lastSigns));
        leases = leases();
        show(new ConsoleState(
                at,
                said("mode"),
                said("replication"),
                seen,
                surroundings.links(),
                leases,
                events(),
                surroundings.load()));
    }

    private synchronized void show(ConsoleState next) {
        if (shown != null && next.equals(at(shown, next.at()))) {
            return;
        }
        shown = next;
        try {
            picture = new Picture(picture == null ? 1 : picture.version() + 1, JSON.writeValueAsString(next));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
        notifyAll();
    }

    private static ConsoleState at(ConsoleState state, long at) {
        return new ConsoleState(
                at,
                state.mode(),
                state.replication(),
                state.zones(),
                state.links(),
                state.leases(),
                state.events(),
                state.load());
    }

    private String said(String field) {
        return zones.stream()
                .filter(ZoneWatch::answers)
                .map(zone -> zone.status().path(field).asText(null))
                .filter(value -> value != null)
                .findFirst()
                .orElse(null);
    }

    /** Of each home the one with the highest epoch: a zone that is cut off tells an old one. */
    private List<Lease> leases() {
        Map<String, Lease> byHome = new java.util.TreeMap<>();
        for (ZoneWatch zone : zones) {
            if (!zone.answers()) {
                continue;
            }
            for (JsonNode row : zone.status().path("leases")) {
                Lease lease = new Lease(
                        row.path("home").asText(),
                        row.path("region").asText(),
                        row.path("epoch").asLong(),
                        row.path("state").asText());
                byHome.merge(lease.home(), lease, (a, b) -> newer(a, b, zone.sight()));
            }
        }
        return List.copyOf(byHome.values());
    }

    /** Of one epoch, the holder knows the state best. */
    private static Lease newer(Lease known, Lease said, Sight by) {
        if (known.epoch() != said.epoch()) {
            return known.epoch() > said.epoch() ? known : said;
        }
        return said.region().equals(by.name()) ? said : known;
    }

    private List<Event> events() {
        List<Event> all = new ArrayList<>();
        int number = 0;
        for (Surroundings.Deed deed : surroundings.deeds()) {
            all.add(new Event("deed:" + number++, deed.at(), deed.kind(), deed.text(), null, null));
        }
        List<Event> sorted = Stream.of(all, takeovers.events(), chronicle.events())
                .flatMap(List::stream)
                .sorted(Comparator.comparingLong(Event::at))
                .toList();
        return sorted.subList(Math.max(0, sorted.size() - EVENTS_SHOWN), sorted.size());
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        clock.shutdownNow();
        answers.shutdownNow();
    }
}
