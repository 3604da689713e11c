package dev.catamaran.controller.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.controller.lease.Takeover;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What a region's controller and the witness tell in numbers. */
class ControllerMetricsTest {

    private static final List<String> HOMES = List.of("eu", "us");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final LeaseTable leases = new LeaseTable("us");
    private final Timeline timeline = new Timeline();
    private final AtomicReference<Long> sessions = new AtomicReference<>(7L);

    @Test
    void showsALeaseThatIsHeldAndWhoIsBehind() {
        inRegion();
        leases.update(
                List.of(new LeaseTable.Row("eu", "us", 4, "serving"), new LeaseTable.Row("us", "eu", 2, "serving")));
        leases.updateBehind(List.of("eu"));
        leases.updateBarred("us may miss payments");
        leases.updateRegisterLost("the register is lost");
        assertThat(ofHome("catamaran.lease.epoch", "eu")).isEqualTo(4);
        assertThat(ofHome("catamaran.lease.held", "eu")).isEqualTo(1);
        assertThat(ofHome("catamaran.lease.held", "us")).isZero();
        assertThat(value("catamaran.regions.behind")).isEqualTo(1);
        assertThat(value("catamaran.takeover.barred")).isEqualTo(1);
        assertThat(value("catamaran.register.lost")).isEqualTo(1);
    }

    @Test
    void tellsAStoreThatDoesNotAnswerFromAnEmptyOne() {
        inRegion();
        assertThat(value("catamaran.redis.reachable")).isEqualTo(1);
        sessions.set(null);
        assertThat(value("catamaran.redis.reachable")).isZero();
        assertThat(value("catamaran.session.entries")).isNaN();
        assertThat(value("catamaran.database.reachable")).as("never read").isZero();
    }

    @Test
    void timesTheLastTakeoverFromItsDetectionAndNoSwitchover() {
        inRegion();
        assertThat(step("gate-open")).isNaN();
        takeover(4, Takeover.Kind.TAKEOVER, 1_000);
        takeover(5, Takeover.Kind.SWITCHOVER, 9_000);
        assertThat(step("gate-safe")).isEqualTo(0.3);
        assertThat(step("gate-open")).isEqualTo(0.5);
        assertThat(step("announced")).isNaN();
    }

    @Test
    void leavesOutAtTheWitnessWhatItCannotKnow() {
        new ControllerMetrics(meters, views(Optional.empty()), "witness", HOMES);
        assertThat(value("catamaran.quorum.connected")).isEqualTo(1);
        assertThat(meters.find("catamaran.redis.reachable").gauge()).isNull();
        assertThat(meters.find("catamaran.database.reachable").gauge()).isNull();
    }

    private void inRegion() {
        new ControllerMetrics(meters, views(Optional.of(new DatabaseBoard(null, "to_eu"))), "us", HOMES);
    }

    private Views views(Optional<DatabaseBoard> database) {
        return new Views(
                leases, timeline, database, () -> true, () -> true, () -> Duration.ofMillis(12), sessions::get);
    }

    private void takeover(long epoch, Takeover.Kind kind, long at) {
        timeline.begin(HOMES, kind, "eu", "us", epoch);
        timeline.step(HOMES, epoch, "detected", at);
        timeline.step(HOMES, epoch, "gate-safe", at + Duration.ofMillis(300).toMillis());
        timeline.step(HOMES, epoch, "gate-open", at + Duration.ofMillis(500).toMillis());
    }

    private double value(String name) {
        return meters.get(name).gauge().value();
    }

    private double ofHome(String name, String home) {
        return meters.get(name).tag("home", home).gauge().value();
    }

    private double step(String name) {
        return meters.get("catamaran.takeover.last.seconds")
                .tag("step", name)
                .gauge()
                .value();
    }
}
