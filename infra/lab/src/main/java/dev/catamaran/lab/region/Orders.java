package dev.catamaran.lab.region;

import dev.catamaran.lab.process.Service;
import java.io.IOException;
import java.util.Map;

/**
 * Orders to the controllers, on the port where they take them.
 *
 * @param token that they want to see
 */
public record Orders(String token) {

    /** Orders a region to serve with what it has. @return whether it obeys */
    public boolean takeOver(Region region, String home) throws IOException {
        return send(region, "/takeovers", Map.of("home", home));
    }

    /** @return whether the quorum has it now; the controllers of both regions follow */
    public boolean replicate(Region region, Replication wanted) throws IOException {
        return send(region, "/replication", Map.of("replication", wanted.toString()));
    }

    private boolean send(Region region, String path, Map<String, String> order) throws IOException {
        Service controller = region.service("controller");
        return ControllerAnswer.accepts(controller.managementUrl(), path, token, order);
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "Orders";
    }
}
