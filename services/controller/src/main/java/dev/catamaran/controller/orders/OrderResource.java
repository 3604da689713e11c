package dev.catamaran.controller.orders;

import dev.catamaran.controller.ControllerConfig;
import dev.catamaran.controller.lease.Replication;
import dev.catamaran.platform.problem.Problem;
import dev.catamaran.platform.problem.ProblemException;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.ResponseStatus;

/** An operator moves leases. What follows is seen in {@code /leases} and {@code /timeline}. */
@Path("/")
@Consumes(MediaType.APPLICATION_JSON)
class OrderResource {

    record Move(String home, String to) {}

    record TakeOver(String home) {}

    /** @param replication {@code sync} or {@code async} */
    record Replicate(String replication) {}

    private final ControllerConfig config;
    private final Orders orders;

    OrderResource(ControllerConfig config, Orders orders) {
        this.config = config;
        this.orders = orders;
    }

    /** Ask the controller of the region that holds the lease. In active-passive all homes move together. */
    @POST
    @Path("moves")
    @NonBlocking
    @ResponseStatus(202)
    public Uni<Orders.Reply> move(Move move) {
        requireHome(move == null ? null : move.home());
        requireRegion(move.to());
        return answer(orders.move(move.home(), move.to()), Problem.MOVE_REFUSED);
    }

    /** Serve with what is there: ask the controller of the region that shall. What that loses is listed later. */
    @POST
    @Path("takeovers")
    @NonBlocking
    @ResponseStatus(202)
    public Uni<Orders.Reply> takeOver(TakeOver order) {
        requireHome(order == null ? null : order.home());
        return answer(orders.takeOver(order.home()), Problem.TAKEOVER_REFUSED);
    }

    /** Ask any controller: the register has it for all. At work when {@code /status} shows it and nobody behind. */
    @POST
    @Path("replication")
    @NonBlocking
    @ResponseStatus(202)
    public Uni<Orders.Reply> replicate(Replicate order) {
        Replication wanted = Replication.of(order == null ? null : order.replication())
                .orElseThrow(() -> ProblemException.invalid("replication", "must be sync or async"));
        return answer(orders.replicate(wanted), Problem.REPLICATION_REFUSED);
    }

    private static Uni<Orders.Reply> answer(CompletionStage<Orders.Reply> reply, Problem refusal) {
        return Uni.createFrom().completionStage(reply).map(answer -> {
            if (answer instanceof Orders.Reply.Refused refused) {
                throw new ProblemException(refusal, refused.reason());
            }
            return answer;
        });
    }

    private void requireHome(String home) {
        if (home == null || !config.homes().contains(home)) {
            throw ProblemException.invalid("home", "must be one of " + config.homes());
        }
    }

    private void requireRegion(String to) {
        if (!config.region().equals(to)
                && !config.peer().filter(peer -> peer.equals(to)).isPresent()) {
            throw ProblemException.invalid("to", "must be a region that holds data");
        }
    }
}
