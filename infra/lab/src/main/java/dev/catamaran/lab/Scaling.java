package dev.catamaran.lab;

import dev.catamaran.lab.control.Refusal;
import dev.catamaran.lab.process.Service;
import dev.catamaran.lab.process.Together;
import dev.catamaran.lab.region.Fleet;
import dev.catamaran.lab.region.Narrator;
import dev.catamaran.lab.region.Region;
import dev.catamaran.lab.region.Scale;
import java.io.IOException;
import java.util.List;

/** Gives a region more or fewer instances of payments, or such of another capacity, while it serves. */
final class Scaling {

    private final TwoRegions all;
    private final Startup startup;
    private final Narrator narrator;

    Scaling(TwoRegions all, Startup startup, Narrator narrator) {
        this.all = all;
        this.startup = startup;
        this.narrator = narrator;
    }

    /**
     * Returns when all of it is ready.
     *
     * @throws Refusal when the region is dead, or is being started or scaled already; nothing has changed then
     * @throws IOException when a fault came between; the region is to have again what it had before
     */
    void scale(Request request) throws IOException {
        Region region = all.region(request.region());
        Scale wanted = request.scale(region.fleet());
        if (!region.fleet().changes().tryLock()) {
            throw Refusal.conflict(region.name() + " is being started or scaled");
        }
        try {
            requireAlive(region);
            change(region, wanted);
        } finally {
            region.fleet().changes().unlock();
        }
    }

    private static void requireAlive(Region region) {
        if (!region.isAlive()) {
            throw Refusal.conflict(region.name() + " is dead, start it first");
        }
    }

    private void change(Region region, Scale wanted) throws IOException {
        Fleet fleet = region.fleet();
        Scale before = fleet.scale();
        boolean arrived = false;
        try {
            for (Fleet.Step step : fleet.stepsTo(wanted)) {
                narrator.says(region.name() + (step.starts() ? " starts " : " stops ") + names(step));
                if (step.starts()) {
                    fleet.enter(step.instances(), wanted.capacity());
                    startup.run(region, step.instances());
                } else {
                    fleet.leave(step.instances());
                    drain(step.instances());
                }
            }
            fleet.arrivedAt(wanted);
            arrived = true;
        } finally {
            if (!arrived) {
                fleet.restore(before);
            }
        }
    }

    private static void drain(List<Service> instances) throws IOException {
        instances.forEach(Service::askToStop);
        Together.run(instances.stream()
                .map(instance -> (Together.Task) instance::awaitEnd)
                .toList());
    }

    private static List<String> names(Fleet.Step step) {
        return step.instances().stream().map(Service::name).toList();
    }
}
