package dev.catamaran.lab;

import com.fasterxml.jackson.databind.JsonNode;
import dev.catamaran.lab.control.ControlServer;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The routes of the control API. */
final class Api {

    /** @param at epoch milliseconds, at the beginning of what was asked for */
    record Done(long at) {}

    interface Fault {
        void happen(Request request) throws Exception;
    }

    private final Map<String, ControlServer.Call> routes = new HashMap<>();
    private final Events events;
    private final Runnable afterwards;

    /** @param afterwards called after each fault, which may have changed what runs */
    Api(Events events, Runnable afterwards) {
        this.events = events;
        this.afterwards = afterwards;
    }

    static Map<String, ControlServer.Call> routes(
            Events events, Faults faults, Supplier<Description> description, Runnable afterwards, Runnable stop) {
        Api api = new Api(events, afterwards);
        api.routes.put("GET /lab", request -> description.get());
        api.routes.put("GET /events", request -> events.all());
        api.fault("kill-region", faults::killRegion);
        api.fault("start-region", faults::startRegion);
        api.fault("kill-process", faults::killProcess);
        api.fault("start-process", faults::startProcess);
        api.fault("free-disk", faults::freeDisk);
        api.fault("heal-all", faults::healAll);
        api.fault("pause-process", faults::pauseProcess);
        api.fault("resume-process", faults::resumeProcess);
        api.fault("pause-region", faults::pauseRegion);
        api.fault("resume-region", faults::resumeRegion);
        api.fault("cut-link", faults::cutLink);
        api.fault("heal-link", faults::healLink);
        api.fault("slow-link", faults::slowLink);
        api.fault("isolate-region", faults::isolateRegion);
        api.fault("rejoin-region", faults::rejoinRegion);
        api.fault("fill-disk", faults::fillDisk);
        api.routes.put("POST /stop", request -> api.stop(stop));
        return api.routes;
    }

    /** Faults overlap: one that waits for a process must not hold up the one that lets it be ready. */
    private void fault(String name, Fault fault) {
        routes.put("POST /faults/" + name, body -> happen(name, fault, body));
    }

    /** A fault that failed half-way has happened as well. */
    private Done happen(String name, Fault fault, JsonNode body) throws Exception {
        long at = System.currentTimeMillis();
        try {
            fault.happen(new Request(body));
            events.add(at, name, body);
        } catch (IOException | SQLException failure) {
            events.add(at, name + "-failed", body);
            throw failure;
        } finally {
            afterwards.run();
        }
        return new Done(at);
    }

    private Done stop(Runnable stop) {
        Thread thread = new Thread(stop, "lab-stop");
        thread.start();
        return new Done(System.currentTimeMillis());
    }
}
