package dev.catamaran.lab;

import dev.catamaran.embedded.FileTree;
import dev.catamaran.lab.control.Refusal;
import dev.catamaran.lab.process.Service;
import dev.catamaran.lab.region.Backend;
import dev.catamaran.lab.region.DatabaseFaults;
import dev.catamaran.lab.region.Region;
import dev.catamaran.lab.region.Zones;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What goes wrong inside of servers that go on running, and with what they have on their disks. */
final class ServerFaults {

    private final TwoRegions all;
    private final Map<String, DatabaseFaults> databases;

    ServerFaults(TwoRegions all) {
        this.all = all;
        this.databases = all.regions().stream()
                .map(Region::name)
                .collect(Collectors.toMap(
                        Function.identity(),
                        name -> new DatabaseFaults(all.region(name).store())));
    }

    void pauseBackend(Request request) throws SQLException, IOException {
        Backend backend = request.backend();
        if (!in(request).pause(backend)) {
            throw Refusal.conflict(request.region() + " has no " + backend.text() + " now");
        }
    }

    void resumeBackend(Request request) throws IOException {
        in(request).resume(request.backend());
    }

    void slowFsync(Request request) throws SQLException {
        in(request).slowFsync(request.fsyncMillis());
    }

    void normalFsync(Request request) throws SQLException {
        in(request).normalFsync();
    }

    void openReader(Request request) throws SQLException {
        in(request).openReader();
    }

    void closeReader(Request request) throws SQLException {
        in(request).closeReader();
    }

    void stepClock(Request request) throws IOException {
        all.region(request.region()).clocks().setDatabase(request.stepMillis());
    }

    /** The controller dies with its disk; a start of the process brings it back with an empty one. */
    void wipeVoter(Request request) throws IOException {
        String zone = request.region();
        Service controller =
                zone.equals(Zones.WITNESS) ? all.witness() : all.region(zone).service("controller");
        controller.kill();
        FileTree.delete(all.quorumFolder(zone));
    }

    /** A server that is dead keeps what it wrote down, and is asked again the next time. */
    void endAll() throws IOException, SQLException {
        for (Map.Entry<String, DatabaseFaults> one : databases.entrySet()) {
            for (Backend backend : Backend.values()) {
                one.getValue().resume(backend);
            }
            one.getValue().closeReader();
            all.region(one.getKey()).clocks().setRight();
            if (all.region(one.getKey()).runs("postgres")) {
                one.getValue().normalFsync();
            }
        }
    }

    private DatabaseFaults in(Request request) {
        return databases.get(all.region(request.region()).name());
    }
}
