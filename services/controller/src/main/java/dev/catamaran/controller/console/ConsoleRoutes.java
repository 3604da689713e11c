package dev.catamaran.controller.console;

import dev.catamaran.console.Console;
import dev.catamaran.console.OrderAddresses;
import dev.catamaran.console.Surroundings;
import dev.catamaran.controller.ControllerConfig;
import dev.catamaran.controller.management.OwnSite;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Opens the console on the management port, if there is a password for it; without one there is nothing at its path. */
@Singleton
class ConsoleRoutes {
    private final ControllerConfig config;
    private final Vertx vertx;
    private Console console;

    ConsoleRoutes(ControllerConfig config, Vertx vertx) {
        this.config = config;
        this.vertx = vertx;
    }

    void open(@Observes ManagementInterface management) {
        Optional<String> password = config.console().password();
        if (password.isEmpty()) {
            return;
        }
        console = Console.of(
                Places.of(
                        config.console().controllers(),
                        config.console().metrics().orElse(List.of())),
                Surroundings.unknown(),
                new OrderAddresses(
                        Places.byZone(config.console().orders().orElse(List.of())),
                        config.orders().token().orElse("")));
        Login login = new Login(config.console().user(), password.get());
        OwnSite site = new OwnSite(config.orders().hosts().orElse(List.of()));
        Doorkeeper doorkeeper = new Doorkeeper(login, site, config.region());
        ConsolePages pages = new ConsolePages(console, vertx, config.region());
        management.router().route("/console").handler(doorkeeper::check).handler(pages::handle);
        management.router().route("/console/*").handler(doorkeeper::check).handler(pages::handle);
    }

    @PreDestroy
    void close() {
        if (console != null) {
            console.close();
        }
    }
}
