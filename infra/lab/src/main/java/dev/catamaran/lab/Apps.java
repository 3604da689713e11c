package dev.catamaran.lab;

import dev.catamaran.lab.process.App;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The packaged apps of the project. */
final class Apps {

    private record Packaged(String module, int heapMegabytes) {}

    private static final Map<String, Packaged> ALL = Map.of(
            "identity", new Packaged("services/identity", 128),
            "payments", new Packaged("services/payments", 160),
            "statements", new Packaged("services/statements", 96),
            "controller", new Packaged("services/controller", 96),
            "gateway", new Packaged("gateway", 160));

    private Apps() {}

    static boolean areBuilt(Path home) {
        return ALL.values().stream().allMatch(app -> App.isBuilt(home.resolve(app.module)));
    }

    /** Whether each of them has a class archive for its starts. */
    static boolean areTrained(Path home) throws IOException {
        for (Map.Entry<String, Packaged> app : ALL.entrySet()) {
            if (!App.isTrained(home.resolve(app.getValue().module), app.getKey())) {
                return false;
            }
        }
        return true;
    }

    /** @throws IOException also when one is not built */
    static Map<String, App> copy(Path home, Path to) throws IOException {
        Map<String, App> copies = new LinkedHashMap<>();
        for (Map.Entry<String, Packaged> app : ALL.entrySet()) {
            Packaged packaged = app.getValue();
            Path copy = to.resolve(app.getKey());
            copies.put(app.getKey(), App.copy(home.resolve(packaged.module), copy, packaged.heapMegabytes));
        }
        return copies;
    }
}
