package dev.catamaran.lab;

import dev.catamaran.lab.link.Entry;
import dev.catamaran.lab.process.Service;
import dev.catamaran.lab.region.Region;
import dev.catamaran.lab.region.RunningProcess;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lab as {@code GET /lab} and {@code lab.json} show it. */
record Description(
        String mode,
        String replication,
        String control,
        Map<String, String> entries,
        Map<String, RegionView> regions,
        WitnessView witness) {

    record RegionView(
            String gateway,
            String controller,
            String database,
            String redis,
            List<ProcessView> processes,
            boolean alive) {

        static RegionView of(Region region) {
            return new RegionView(
                    region.service("gateway").url(),
                    region.service("controller").url(),
                    region.store().databaseUrl(),
                    region.store().redisUrl(),
                    region.processes().stream().map(ProcessView::of).toList(),
                    region.isAlive());
        }
    }

    /**
     * @param pid -1 when it does not run
     * @param management port, 0 when it has none
     */
    record ProcessView(String name, long pid, int port, int management) {

        static ProcessView of(RunningProcess process) {
            return new ProcessView(process.name(), process.pid(), process.port(), process.management());
        }
    }

    record WitnessView(String controller, List<ProcessView> processes) {

        static WitnessView of(Service controller) {
            return new WitnessView(controller.url(), List.of(ProcessView.of(RunningProcess.of(controller))));
        }
    }

    static Description of(LabSettings settings, TwoRegions all, String control) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (Map.Entry<String, Entry> entry : all.entries().entrySet()) {
            entries.put(entry.getKey(), entry.getValue().url());
        }
        Map<String, RegionView> regions = new LinkedHashMap<>();
        all.regions().forEach(region -> regions.put(region.name(), RegionView.of(region)));
        return new Description(
                settings.mode().toString(),
                settings.replication(),
                control,
                entries,
                regions,
                WitnessView.of(all.witness()));
    }
}
