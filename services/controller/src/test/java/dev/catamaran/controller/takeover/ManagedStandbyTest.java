package dev.catamaran.controller.takeover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.catamaran.controller.cloud.AuroraGlobalDatabase;
import dev.catamaran.controller.cloud.AwsEndpoint;
import dev.catamaran.controller.cloud.Sure;
import dev.catamaran.controller.lease.LeaseEntry;
import dev.catamaran.controller.lease.Takeover;
import dev.catamaran.controller.lease.Tenure;
import dev.catamaran.controller.sessions.SessionPromotion;
import dev.catamaran.controller.view.Timeline;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ManagedStandbyTest {
    private static final List<String> HOMES = List.of("eu", "us");
    private static final Duration SOON = Duration.ofMillis(10);
    private static final Duration NEVER = Duration.ofDays(1);

    private final Sure tenure = new Sure();
    private final Timeline timeline = new Timeline();
    private final AtomicInteger sessions = new AtomicInteger();
    private final Service service = new Service();
    private volatile boolean primary;
    private volatile boolean away;

    /** Keeps how it was asked; refuses while it is told to. */
    private final class Service implements ManagedDatabase {
        private final List<Boolean> planned = new CopyOnWriteArrayList<>();
        private volatile boolean refuses;
        private volatile boolean promotesAtOnce = true;

        @Override
        public void promote(boolean asPlanned, Tenure sure) throws IOException {
            planned.add(asPlanned);
            if (refuses) {
                throw new IOException("rds in us-east-1 answered 400: not now");
            }
            primary = promotesAtOnce;
        }
    }

    @Test
    void aPrimaryNeedsNobody() throws Exception {
        primary = true;
        standby(NEVER).makeReady(takeover(2, Takeover.Kind.TAKEOVER), tenure);
        assertThat(service.planned).isEmpty();
    }

    @Test
    void asksOnceAndReturnsWhenTheOwnDatabaseSaysSo() throws Exception {
        service.promotesAtOnce = false;
        CompletableFuture<Void> ready = begin(standby(NEVER), takeover(2, Takeover.Kind.TAKEOVER));
        await().until(() -> service.planned.size() == 1);
        away = true;
        await().during(Duration.ofMillis(300)).until(() -> !ready.isDone() && service.planned.size() == 1);
        primary = true;
        away = false;
        await().until(ready::isDone);
        assertThat(ready).isCompleted();
        assertThat(sessions).as("sessions are asked for once").hasValue(1);
    }

    @Test
    void onlyAHandedOverLeaseIsAPlannedMove() throws Exception {
        ManagedStandby standby = standby(NEVER);
        for (Takeover.Kind kind : Takeover.Kind.values()) {
            primary = false;
            standby.makeReady(takeover(2 + kind.ordinal(), kind), tenure);
        }
        assertThat(service.planned).containsExactly(false, true, false);
    }

    @Test
    void whoeverResumesTheSameEpochDoesNotAskAgain() throws Exception {
        service.promotesAtOnce = false;
        ManagedStandby standby = standby(NEVER);
        CompletableFuture<Void> first = begin(standby, takeover(2, Takeover.Kind.TAKEOVER));
        await().until(() -> service.planned.size() == 1);
        tenure.lasts = false;
        await().until(first::isCompletedExceptionally);
        Sure resumed = new Sure();
        CompletableFuture<Void> second = new CompletableFuture<>();
        run(standby, takeover(2, Takeover.Kind.TAKEOVER), resumed, second);
        await().during(Duration.ofMillis(200)).until(() -> service.planned.size() == 1);
        primary = true;
        await().until(second::isDone);
        assertThat(sessions)
                .as("the first promotion of the sessions has given up")
                .hasValue(2);
    }

    @Test
    void isBeingPromotedFromTheFirstCallUntilTheDatabaseSaysSoOrPatienceEnds() throws Exception {
        service.promotesAtOnce = false;
        ManagedStandby standby = standby(NEVER);
        assertThat(standby.isBeingPromoted()).isFalse();
        CompletableFuture<Void> ready = begin(standby, takeover(2, Takeover.Kind.SWITCHOVER));
        await().until(standby::isBeingPromoted);
        away = true;
        await().during(Duration.ofMillis(200)).until(standby::isBeingPromoted);
        away = false;
        primary = true;
        await().until(ready::isDone);
        assertThat(standby.isBeingPromoted()).isFalse();

        primary = false;
        ManagedStandby impatient = standby(Duration.ofMillis(300));
        begin(impatient, takeover(3, Takeover.Kind.TAKEOVER));
        await().until(impatient::isBeingPromoted);
        await().until(() -> !impatient.isBeingPromoted());
    }

    @Test
    void isNoLongerBeingPromotedWhenTheLeaseIsLost() {
        service.promotesAtOnce = false;
        ManagedStandby standby = standby(NEVER);
        begin(standby, takeover(2, Takeover.Kind.TAKEOVER));
        await().until(standby::isBeingPromoted);
        tenure.lasts = false;
        await().until(() -> !standby.isBeingPromoted());
    }

    @Test
    void asksAgainWhenNothingCameOfIt() throws Exception {
        service.promotesAtOnce = false;
        CompletableFuture<Void> ready = begin(standby(SOON), takeover(2, Takeover.Kind.TAKEOVER));
        await().until(() -> service.planned.size() > 3);
        primary = true;
        await().until(ready::isDone);
    }

    @Test
    void aLostLeaseEndsTheWaiting() {
        service.refuses = true;
        tenure.lasts = false;
        assertThatThrownBy(() -> standby(NEVER).makeReady(takeover(2, Takeover.Kind.TAKEOVER), tenure))
                .isInstanceOf(SQLException.class);
        assertThat(service.planned).isEmpty();
    }

    @Test
    void aCallThatFailsLeavesTheGateShutAndSaysWhy() {
        try (AwsEndpoint aws = new AwsEndpoint()) {
            aws.answers(400, "<Error><Code>InvalidGlobalClusterStateFault</Code></Error>");
            ManagedDatabase aurora = new AuroraGlobalDatabase(aws.region(Duration.ofSeconds(5)), "pair", "arn:own");
            ManagedStandby standby = standby(aurora, NEVER);
            Takeover takeover = takeover(2, Takeover.Kind.TAKEOVER);
            timeline.begin(HOMES, takeover.kind(), "eu", "us", 2);
            Preparation preparation = new Preparation(standby, () -> CompletableFuture.completedFuture(null), timeline);

            CompletableFuture<Void> mayOpen = preparation.start(takeover, tenure);
            await().until(() -> aws.calls().size() > 2);
            assertThat(mayOpen).isNotDone();
            assertThat(steps()).contains("promotion-refused").doesNotContain("promotion-asked", "promoted");

            aws.answers(200, "");
            await().until(() -> steps().contains("promotion-asked"));
            assertThat(mayOpen).as("accepted is not done").isNotDone();

            primary = true;
            await().until(mayOpen::isDone);
            assertThat(steps()).endsWith("promotion-asked", "promoted", "degraded");
        }
    }

    private List<String> steps() {
        return timeline.all().get(0).steps().stream().map(Timeline.Step::name).toList();
    }

    private ManagedStandby standby(Duration patience) {
        return standby(service, patience);
    }

    private ManagedStandby standby(ManagedDatabase managed, Duration patience) {
        SessionPromotion counted = sure -> sessions.incrementAndGet();
        return new ManagedStandby(
                this::look, managed, Optional.of(counted), timeline, new ManagedStandby.Pace(SOON, SOON, patience));
    }

    private boolean look() throws SQLException {
        if (away) {
            throw new SQLException("restarting");
        }
        return primary;
    }

    private CompletableFuture<Void> begin(ManagedStandby standby, Takeover takeover) {
        CompletableFuture<Void> ready = new CompletableFuture<>();
        run(standby, takeover, tenure, ready);
        return ready;
    }

    private static void run(ManagedStandby standby, Takeover takeover, Tenure sure, CompletableFuture<Void> ready) {
        Thread thread = new Thread(() -> {
            try {
                standby.makeReady(takeover, sure);
                ready.complete(null);
            } catch (SQLException | InterruptedException e) {
                ready.completeExceptionally(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static Takeover takeover(long epoch, Takeover.Kind kind) {
        LeaseEntry first = LeaseEntry.first(HOMES, "us", "writer");
        LeaseEntry entry = new LeaseEntry(
                HOMES,
                "us",
                epoch,
                first.state(),
                first.replication(),
                Set.of(),
                "writer",
                0,
                0,
                kind == Takeover.Kind.SWITCHOVER ? "eu" : "");
        long now = System.nanoTime();
        return new Takeover(entry, kind, "eu", now, now, now, now);
    }
}
