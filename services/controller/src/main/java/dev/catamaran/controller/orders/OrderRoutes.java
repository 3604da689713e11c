package dev.catamaran.controller.orders;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.catamaran.controller.ControllerConfig;
import dev.catamaran.controller.lease.Replication;
import dev.catamaran.controller.management.Answers;
import dev.catamaran.controller.management.AuditLog;
import dev.catamaran.controller.management.OwnSite;
import dev.catamaran.platform.problem.Problem;
import dev.catamaran.platform.problem.ProblemException;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An operator moves leases: on the management port, which gateways have no need to reach. What follows is seen in {@code /leases} and
 * {@code /timeline}.
 */
@Singleton
class OrderRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(OrderRoutes.class);
    private static final String READ = "order";
    private static final int LONGEST_BODY = 1_000;

    record Move(String home, String to) {}

    record TakeOver(String home) {}

    /** @param replication {@code sync} or {@code async} */
    record Replicate(String replication) {}

    private final ControllerConfig config;
    private final Instance<Orders> orders;
    private final ObjectMapper json;
    private final OrderGuard guard;

    /** @param orders looked up with the first order: the port opens before the controller runs */
    OrderRoutes(ControllerConfig config, Instance<Orders> orders, ObjectMapper json) {
        this.config = config;
        this.orders = orders;
        this.json = json;
        this.guard = new OrderGuard(
                config.orders().token(), new OwnSite(config.orders().hosts().orElse(List.of())));
    }

    void open(@Observes ManagementInterface management) {
        Router router = management.router();
        route(router, "/moves", Move.class, this::move, Problem.MOVE_REFUSED);
        route(router, "/takeovers", TakeOver.class, this::takeOver, Problem.TAKEOVER_REFUSED);
        route(router, "/replication", Replicate.class, this::replicate, Problem.REPLICATION_REFUSED);
    }

    /** Ask the controller of the region that holds the lease. In active-passive all homes move together. */
    private CompletionStage<Orders.Reply> move(Move move) {
        requireHome(move.home());
        requireRegion(move.to());
        return orders.get().move(move.home(), move.to());
    }

    /** Serve with what is there: ask the controller of the region that shall. What that loses is listed later. */
    private CompletionStage<Orders.Reply> takeOver(TakeOver order) {
        requireHome(order.home());
        return orders.get().takeOver(order.home());
    }

    /** Ask any controller: the register has it for all. At work when {@code /status} shows it and nobody behind. */
    private CompletionStage<Orders.Reply> replicate(Replicate order) {
        Replication wanted = Replication.of(order.replication())
                .orElseThrow(() -> ProblemException.invalid("replication", "must be sync or async"));
        return orders.get().replicate(wanted);
    }

    private <T> void route(
            Router router, String path, Class<T> kind, Function<T, CompletionStage<Orders.Reply>> obey, Problem no) {
        router.post(path).handler(call -> {
            call.addEndHandler(end -> AuditLog.order(
                    call.request(), call.get(READ), call.response().getStatusCode()));
            try {
                guard.require(OwnSite.headers(call.request()));
                T order = read(call, kind);
                CompletionStage<Orders.Reply> obeyed = obey.apply(order);
                call.put(READ, order);
                Context own = call.vertx().getOrCreateContext();
                obeyed.whenComplete((reply, failure) -> own.runOnContext(now -> answer(call, reply, failure, no)));
            } catch (ProblemException refusal) {
                refuse(call, refusal);
            }
        });
    }

    /** The management port has read the body already, up to its own limit. */
    private <T> T read(RoutingContext call, Class<T> kind) {
        Buffer body = call.body().buffer();
        try {
            T order = body == null || body.length() > LONGEST_BODY ? null : json.readValue(body.getBytes(), kind);
            if (order != null) {
                return order;
            }
        } catch (IOException notAnOrder) {
            LOG.debug("not an order: {}", notAnOrder.getMessage());
        }
        throw new ProblemException(Problem.MALFORMED_REQUEST, "The body is not the JSON expected here");
    }

    private void answer(RoutingContext call, Orders.Reply reply, Throwable failure, Problem no) {
        if (failure != null) {
            LOG.error("an order failed", failure);
            refuse(call, new ProblemException(Problem.INTERNAL_ERROR, "the controller's log has the cause"));
        } else if (reply instanceof Orders.Reply.Refused refused) {
            refuse(call, new ProblemException(no, refused.reason()));
        } else {
            call.response()
                    .setStatusCode(202)
                    .putHeader("Content-Type", "application/json")
                    .end(Buffer.buffer(bytes(reply)));
        }
    }

    private byte[] bytes(Orders.Reply reply) {
        try {
            return json.writeValueAsBytes(reply);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void refuse(RoutingContext call, ProblemException refusal) {
        if (refusal.problem() == Problem.UNAUTHENTICATED) {
            call.response().putHeader("WWW-Authenticate", "Bearer realm=\"Catamaran orders\"");
        }
        Answers.problem(call, refusal, config.region());
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
