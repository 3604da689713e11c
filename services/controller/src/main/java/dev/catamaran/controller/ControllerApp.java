package dev.catamaran.controller;

import dev.catamaran.controller.orders.Orders;
import dev.catamaran.controller.view.Views;
import io.quarkus.runtime.Startup;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Runs the controller for as long as the application lives. */
@Startup
@Singleton
class ControllerApp {
    private final Controller controller;

    ControllerApp(ControllerConfig config, Vertx vertx) {
        this.controller = new Controller(config, vertx);
    }

    @Produces
    @Singleton
    Views views() {
        return controller.views();
    }

    @Produces
    @Singleton
    Orders orders() {
        return controller.orders();
    }

    @PreDestroy
    void stop() {
        controller.close();
    }
}
