package dev.catamaran.lab.region;

import dev.catamaran.lab.process.App;
import java.io.IOException;
import java.nio.file.Path;

/** The packaged apps of one run, the same for both regions. */
public record Apps(App identity, App payments, App statements, App controller, App gateway) {

    public static Apps copy(Path home, Path to) throws IOException {
        return new Apps(
                App.copy(home.resolve("services/identity"), to.resolve("identity"), 160),
                App.copy(home.resolve("services/payments"), to.resolve("payments"), 192),
                App.copy(home.resolve("services/statements"), to.resolve("statements"), 128),
                App.copy(home.resolve("services/controller"), to.resolve("controller"), 96),
                App.copy(home.resolve("gateway"), to.resolve("gateway"), 192));
    }
}
