package dev.catamaran.lab;

import dev.catamaran.lab.Description.ProcessView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a Prometheus reads of this lab, in its format for files with targets ({@code infra/observability/demo.yml}). */
record ScrapeTargets(List<Target> all) {

    /** @param labels region and app of what answers there */
    record Target(List<String> targets, Map<String, String> labels) {}

    /** Also those that do not run now: a dead region is to be seen as dead. */
    static ScrapeTargets of(Description lab) {
        List<Target> all = new ArrayList<>();
        lab.regions().forEach((region, view) -> add(region, view.processes(), all));
        add("witness", lab.witness().processes(), all);
        return new ScrapeTargets(all);
    }

    private static void add(String region, List<ProcessView> processes, List<Target> all) {
        processes.stream()
                .filter(process -> process.management() > 0)
                .forEach(process -> all.add(new Target(
                        List.of("127.0.0.1:" + process.management()),
                        Map.of("region", region, "app", app(process.name())))));
    }

    /** Without the number of the instance. */
    private static String app(String process) {
        return process.replaceFirst("-\\d+$", "");
    }
}
