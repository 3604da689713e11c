package dev.catamaran.controller.view;

import dev.catamaran.controller.ControllerConfig;
import dev.catamaran.controller.lease.Replication;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Locale;

/** The region at one glance, for operators and tests. */
@Path("/status")
class StatusResource {

    record Quorum(boolean connected) {}

    /**
     * @param replication what the leases promise: {@code sync}, {@code async}, or {@code changing} while they differ
     * @param behind regions that may miss acknowledged payments, as the register says
     * @param sessions entries of the session store; null while it does not answer
     * @param registerLost which leases the register has forgotten, and what to do; null when it has not
     * @param barred why this region does not take over although the holder is silent; null when nothing bars it
     */
    record Status(
            String region,
            String mode,
            String replication,
            Quorum quorum,
            List<LeaseTable.Row> leases,
            List<String> behind,
            String registerLost,
            String barred,
            List<Gates.Row> gates,
            DatabaseBoard.Replica database,
            Long sessions,
            Timeline.Entry takeover) {}

    private final ControllerConfig config;
    private final Views views;

    StatusResource(ControllerConfig config, Views views) {
        this.config = config;
        this.views = views;
    }

    @GET
    @NonBlocking
    public Status status() {
        DatabaseBoard.Reading reading = views.reading();
        return new Status(
                config.region(),
                word(config.mode()),
                views.leases().replication().map(Replication::word).orElse("changing"),
                new Quorum(views.quorumConnected().getAsBoolean()),
                views.leases().current().leases(),
                views.leases().behind(),
                views.leases().registerLost(),
                views.leases().barred(),
                reading.gates(),
                reading.replica(),
                views.sessions().get(),
                views.timeline().last().orElse(null));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
