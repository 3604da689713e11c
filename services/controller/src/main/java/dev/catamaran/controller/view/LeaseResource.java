package dev.catamaran.controller.view;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.util.List;

/** Which region serves which home, and how it came to that. */
@Path("/")
class LeaseResource {
    private static final Duration LONGEST_POLL = Duration.ofSeconds(5);

    private final Views views;

    LeaseResource(Views views) {
        this.views = views;
    }

    /** @param after the version the caller has: answered at the next change, or after 5 s; without it at once */
    @GET
    @Path("leases")
    @NonBlocking
    public Uni<LeaseTable.Leases> leases(@QueryParam("after") Long after) {
        LeaseTable table = views.leases();
        if (after == null) {
            return Uni.createFrom().item(table.current());
        }
        return Uni.createFrom()
                .completionStage(() -> table.after(after))
                .ifNoItem()
                .after(LONGEST_POLL)
                .recoverWithItem(table::current);
    }

    @GET
    @Path("timeline")
    @NonBlocking
    public List<Timeline.Entry> timeline() {
        return views.timeline().all();
    }
}
