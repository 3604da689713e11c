package dev.catamaran.loadtests.compare;

import dev.catamaran.loadtests.audit.Takeover;
import dev.catamaran.loadtests.drills.LagSample;
import dev.catamaran.loadtests.drills.PlannedMove;
import dev.catamaran.loadtests.drills.RegionLoss;
import dev.catamaran.loadtests.drills.TakeoverTimeline;
import dev.catamaran.loadtests.drills.Usage;
import dev.catamaran.loadtests.drills.UsageMeter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a pass has seen so far; whatever it never came to is null, empty or 0. Times are epoch milliseconds. */
final class Seen {
    double steadyAt;
    double steadyEnd;
    double faultAt;
    double comebackAt;
    double loadEndAt;
    String deadRegion;
    Map<String, String> servedBefore = Map.of();
    Optional<UsageMeter> meter = Optional.empty();
    Map<String, Usage> usage = Map.of();
    List<TakeoverTimeline> takeovers = List.of();
    Set<String> survivorHad;
    List<LagSample> lag = List.of();
    PlannedMove failback;

    /** False when there was no steady load to its end, so that no figure can be made of the journal. */
    boolean steadyLoad() {
        return faultAt > 0;
    }

    RegionLoss loss(boolean caughtUp) {
        return new RegionLoss(
                deadRegion,
                servedBefore,
                steadyAt,
                faultAt,
                comebackAt,
                loadEndAt,
                takeovers,
                survivorHad,
                lag,
                usage,
                caughtUp);
    }

    Optional<Takeover> takeover() {
        return deadRegion == null ? Optional.empty() : Optional.of(new Takeover(deadRegion, faultAt, survivorHad));
    }
}
