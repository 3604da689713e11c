package dev.catamaran.lab;

import com.fasterxml.jackson.databind.JsonNode;
import dev.catamaran.lab.control.ControlServer;
import dev.catamaran.lab.load.Load;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The routes of the control API. */
final class Api {

    /** @param at epoch milliseconds, at the beginning of what was asked for */
    record Done(long at) {}

    /**
     * @param at epoch milliseconds, at the beginning of what was asked for
     * @param doneAt epoch milliseconds, when all of it was ready
     */
    record Changed(long at, long doneAt) {}

    interface Deed {
        void happen(Request request) throws Exception;
    }

    private final Map<String, ControlServer.Call> routes = new HashMap<>();
    private final Events events;
    private final Runnable afterwards;

    /** @param afterwards called after each fault and change, which may have changed what runs */
    Api(Events events, Runnable afterwards) {
        this.events = events;
        this.afterwards = afterwards;
    }

    Map<String, ControlServer.Call> routes() {
        return routes;
    }

    /** What runs, what was done to it, and its end. */
    Api with(Supplier<Description> description, Runnable stop) {
        routes.put("GET /lab", request -> description.get());
        routes.put("GET /events", request -> events.all());
        routes.put("POST /stop", request -> stop(stop));
        return this;
    }

    Api with(Faults faults) {
        fault("kill-region", faults::killRegion);
        fault("start-region", faults::startRegion);
        fault("kill-process", faults::killProcess);
        fault("start-process", faults::startProcess);
        fault("free-disk", faults::freeDisk);
        fault("heal-all", faults::healAll);
        fault("pause-process", faults::pauseProcess);
        fault("resume-process", faults::resumeProcess);
        fault("pause-region", faults::pauseRegion);
        fault("freeze-region", faults::freezeRegion);
        fault("resume-region", faults::resumeRegion);
        fault("cut-link", faults::cutLink);
        fault("heal-link", faults::healLink);
        fault("slow-link", faults::slowLink);
        fault("isolate-region", faults::isolateRegion);
        fault("rejoin-region", faults::rejoinRegion);
        fault("fill-disk", faults::fillDisk);
        return this;
    }

    Api with(ServerFaults faults) {
        fault("pause-backend", faults::pauseBackend);
        fault("resume-backend", faults::resumeBackend);
        fault("slow-fsync", faults::slowFsync);
        fault("normal-fsync", faults::normalFsync);
        fault("open-reader", faults::openReader);
        fault("close-reader", faults::closeReader);
        fault("step-clock", faults::stepClock);
        fault("wipe-voter", faults::wipeVoter);
        return this;
    }

    /** What an operator does to a system that serves. */
    Api with(Scaling scaling, ReplicationChange replication) {
        change("scale", scaling::scale);
        change("replication", replication::change);
        return this;
    }

    /** Payments that somebody watches. */
    Api with(Load load) {
        routes.put("GET /load", request -> load.view());
        routes.put("POST /load", body -> {
            load.want(new Request(body).perSecond());
            return load.view();
        });
        return this;
    }

    /** Faults overlap: one that waits for a process must not hold up the one that lets it be ready. */
    private void fault(String name, Deed fault) {
        routes.put("POST /faults/" + name, body -> new Done(happen(name, fault, body)));
    }

    private void change(String name, Deed change) {
        routes.put("POST /" + name, body -> new Changed(happen(name, change, body), System.currentTimeMillis()));
    }

    /** What failed half-way has happened as well. */
    private long happen(String name, Deed deed, JsonNode body) throws Exception {
        long at = System.currentTimeMillis();
        try {
            deed.happen(new Request(body));
            events.add(at, name, body);
        } catch (IOException | SQLException failure) {
            events.add(at, name + "-failed", body);
            throw failure;
        } finally {
            afterwards.run();
        }
        return at;
    }

    private Done stop(Runnable stop) {
        Thread thread = new Thread(stop, "lab-stop");
        thread.start();
        return new Done(System.currentTimeMillis());
    }
}
