package dev.catamaran.lab;

import java.io.PrintStream;

/** Where everything is, for people at a terminal. */
final class Addresses {

    private Addresses() {}

    static void print(Description lab, PrintStream out) {
        lab.entries().forEach((geography, url) -> out.printf("%nCustomers in %s  %s%n", geography, url));
        lab.regions().forEach((name, region) -> {
            out.printf("%nRegion %s%n", name);
            out.printf("  gateway     %s%n", region.gateway());
            out.printf("  controller  %s/status%n", region.controller());
            out.printf(
                    "  database    psql '%s?user=postgres'%n", region.database().replace("jdbc:", ""));
            out.printf("  redis       %s%n", region.redis());
        });
        out.printf("%nLab           %s/lab  (faults: POST /faults/kill-region …)%n", lab.control());
        out.printf("Ctrl-C ends it.%n%n");
    }
}
