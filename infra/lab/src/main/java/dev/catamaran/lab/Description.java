package dev.catamaran.lab;

import dev.catamaran.lab.process.Service;
import dev.catamaran.lab.region.Region;
import dev.catamaran.lab.region.Replication;
import dev.catamaran.lab.region.RunningProcess;
import dev.catamaran.lab.region.Scale;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The lab as {@code GET /lab} and {@code lab.json} show it.
 *
 * @param replication as it was asked for last
 * @param payments instances by region
 * @param leaseMillis the lease time T of all controllers
 * @param longestStallMillis how long processes were kept waiting while the lab started; -1 when T was given
 * @param smallDisks whether disks can be filled
 * @param fakeClocks whether clocks can be set and stopped
 * @param ordersToken what controllers want to see with an order
 * @param capacity payments a second that each instance is provisioned for, by region; 0 for no limit
 */
record Description(
        String mode,
        String replication,
        String control,
        Map<String, String> entries,
        Map<String, RegionView> regions,
        WitnessView witness,
        String ordersToken,
        long leaseMillis,
        long longestStallMillis,
        boolean smallDisks,
        boolean fakeClocks,
        Map<String, Integer> payments,
        Map<String, Integer> capacity) {

    record RegionView(
            String gateway,
            String controller,
            String orders,
            String database,
            String redis,
            List<ProcessView> processes,
            boolean alive) {

        static RegionView of(Region region) {
            return new RegionView(
                    region.service("gateway").url(),
                    region.service("controller").url(),
                    region.service("controller").managementUrl(),
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

    static Description of(
            LabSettings settings, Replication replication, TwoRegions all, LeaseTime leaseTime, String control) {
        Map<String, RegionView> regions = new LinkedHashMap<>();
        Map<String, Integer> payments = new LinkedHashMap<>();
        Map<String, Integer> capacity = new LinkedHashMap<>();
        for (Region region : all.regions()) {
            Scale scale = region.fleet().scale();
            regions.put(region.name(), RegionView.of(region));
            payments.put(region.name(), scale.payments());
            capacity.put(region.name(), scale.capacity());
        }
        return new Description(
                settings.mode().toString(),
                replication.toString(),
                control,
                all.entryUrls(),
                regions,
                WitnessView.of(all.witness()),
                all.orders().token(),
                leaseTime.millis(),
                leaseTime.longestStallMillis(),
                settings.smallDisks(),
                settings.fakeClocks(),
                payments,
                capacity);
    }
}
