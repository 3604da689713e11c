package dev.catamaran.gateway.journey;

import dev.catamaran.gateway.contract.Place;
import dev.catamaran.gateway.forward.Answer;
import dev.catamaran.gateway.forward.Call;
import dev.catamaran.gateway.forward.Outbound;
import dev.catamaran.gateway.forward.Outcome;
import dev.catamaran.gateway.metrics.RetryReason;
import dev.catamaran.platform.problem.Problem;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * One request until its answer. It goes where its lease is; while nobody serves it, it waits for the lease to move or for a
 * short pause. A request that is not repeatable goes on only as long as it is certain that nothing was done.
 */
public final class Journey {

    private final Journeys all;
    private final Outbound request;
    private final String home;
    private final boolean repeatable;
    private final Ending ending;
    private final Waiting waiting;
    private Place place;
    private Destination going = Destination.NOWHERE;
    private Call call;
    private int sendings;
    private long leaseChangesSeen;
    private boolean gateShut;
    private boolean queued;
    private boolean slowlyStarted;
    private boolean over;

    Journey(Journeys all, Outbound request, String home, boolean repeatable, Ending ending) {
        this.all = all;
        this.request = request;
        this.home = home;
        this.repeatable = repeatable;
        this.ending = ending;
        this.place = request.operation().place();
        this.waiting = new Waiting(all.vertx(), all.config(), all.room(), all.metrics());
    }

    /** The caller is gone. */
    public void abandon() {
        if (!over) {
            leave();
            stopCall();
        }
    }

    void step() {
        queued = false;
        waiting.resume();
        leaseChangesSeen = all.leases().changes();
        going = destination();
        switch (going) {
            case LOCAL -> send(all.carrier()::toLocal);
            case PEER -> toPeer();
            case NOWHERE -> hold();
        }
    }

    /** A held request goes on in its turn; one in flight to a region that has lost the lease is not waited for any longer. */
    void leasesChanged() {
        if (over || queued) {
            return;
        }
        if (waiting.paused()) {
            queue();
        } else if (mayLeaveItsCall() && movedElsewhere()) {
            all.metrics().retried(RetryReason.REROUTED);
            stopCall();
            step();
        }
    }

    private void queue() {
        if (destination() == Destination.NOWHERE) {
            return;
        }
        if (waiting.queue(this::step)) {
            queued = true;
            all.slowStart().add(this);
        } else {
            step();
        }
    }

    /** Its turn has come; false where it did not wait for it. */
    boolean goOn() {
        if (!queued) {
            return false;
        }
        slowlyStarted = true;
        step();
        return true;
    }

    private void endSlowStart(boolean answered) {
        if (slowlyStarted) {
            slowlyStarted = false;
            all.slowStart().done(answered);
        }
    }

    private boolean mayLeaveItsCall() {
        return going != Destination.NOWHERE && (repeatable || !call.sent());
    }

    private boolean movedElsewhere() {
        Destination now = destination();
        return now != Destination.NOWHERE && now != going;
    }

    private Destination destination() {
        return all.compass().of(place, home);
    }

    private void toPeer() {
        if (all.carrier().peerAway()) {
            hold();
        } else {
            send(all.carrier()::toPeer);
        }
    }

    /** An outcome may be told before the sender returns, and the next sending begun: then its call is the current one. */
    private void send(BiFunction<Outbound, Consumer<Outcome>, Call> sender) {
        int mine = ++sendings;
        Call begun = sender.apply(request, this::told);
        if (mine == sendings) {
            call = begun;
        }
    }

    private void told(Outcome outcome) {
        switch (outcome.kind()) {
            case ANSWERED -> answered(outcome.answer());
            case UNSENT, CROWDED -> unsent();
            case BROKEN -> broken();
            case TIMED_OUT -> refuse(Problem.TIMED_OUT, "The region did not answer in time");
            case TOO_LARGE -> refuse(Problem.INTERNAL_ERROR, "The answer is too large");
        }
    }

    private void answered(Answer answer) {
        gateShut = answer.gateShut();
        if (gateShut || (repeatable && answer.unavailable())) {
            retryLater(RetryReason.REFUSED);
        } else if (answer.status() == 404 && leaseKnowsBetter()) {
            askTheLease();
        } else {
            boolean throughPeer = going == Destination.PEER;
            endSlowStart(true);
            leave();
            ending.answered(answer, throughPeer);
        }
    }

    private void unsent() {
        if (leaseKnowsBetter()) {
            askTheLease();
        } else {
            retryLater(RetryReason.UNSENT);
        }
    }

    private void broken() {
        if (repeatable) {
            retryLater(RetryReason.BROKEN);
        } else {
            refuse(Problem.REGION_UNREACHABLE, "The connection broke; the request may have been carried out");
        }
    }

    /** True for a read of the own copy while the peer's region has the original. */
    private boolean leaseKnowsBetter() {
        return place == Place.NEAREST && all.compass().leaseOf(home) == Destination.PEER;
    }

    private void askTheLease() {
        place = Place.LEASE_OF_CALLER;
        step();
    }

    private void retryLater(RetryReason reason) {
        all.metrics().retried(reason);
        hold();
    }

    private void hold() {
        endSlowStart(false);
        going = Destination.NOWHERE;
        if (leaseChangesSeen != all.leases().changes()) {
            step();
        } else if (all.stranded() || !waiting.pause(this::step)) {
            Problem problem = gateShut ? Problem.GATE_SHUT : Problem.UNAVAILABLE;
            refuse(problem, "No region can take this now; nothing is known to be done");
        }
    }

    private void refuse(Problem problem, String detail) {
        leave();
        ending.refused(problem, detail);
    }

    private void leave() {
        over = true;
        queued = false;
        endSlowStart(false);
        waiting.end();
        all.over(this);
    }

    private void stopCall() {
        if (going != Destination.NOWHERE && call != null) {
            call.cancel();
        }
    }
}
