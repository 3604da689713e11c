package dev.catamaran.lab;

import dev.catamaran.lab.process.Service;
import dev.catamaran.lab.process.Together;
import dev.catamaran.lab.region.Region;
import dev.catamaran.lab.region.Signals;
import java.io.IOException;
import java.util.List;

/** Ends all processes of a lab, those that are stopped by a signal too. */
final class Ending {

    private final TwoRegions all;

    Ending(TwoRegions all) {
        this.all = all;
    }

    void run() throws IOException {
        for (Region region : all.regions()) {
            region.resume();
        }
        Signals.resume(all.witness().processes());
        List<Service> services = all.services();
        services.forEach(Service::askToStop);
        // a primary that is told to end waits for its copy, and a link may be cut
        all.wan().close();
        Together.run(services.stream().map(Ending::awaitEnd).toList());
        Together.run(all.regions().stream().map(Ending::stopServers).toList());
    }

    private static Together.Task awaitEnd(Service service) {
        return service::awaitEnd;
    }

    private static Together.Task stopServers(Region region) {
        return region.store()::stop;
    }
}
