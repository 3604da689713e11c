package dev.catamaran.loadtests.compare;

import dev.catamaran.loadtests.drills.Narrator;
import dev.catamaran.loadtests.drills.Phases;
import dev.catamaran.loadtests.journal.JournalWriter;
import dev.catamaran.loadtests.journeys.Crowd;
import dev.catamaran.loadtests.systems.SystemUnderTest;
import java.io.IOException;
import java.nio.file.Path;

/** The same running regions with another replication: steady load, the loss of a region, recovery. */
final class ShorterPass {
    static final String SWITCH = "switch";

    private final SystemUnderTest system;
    private final Crowd crowd;
    private final Gaps gaps;
    private final Comeback comeback;
    private final Narrator narrator;

    /** @param narrator of this pass */
    ShorterPass(SystemUnderTest system, Crowd crowd, Gaps gaps, Comeback comeback, Narrator narrator) {
        this.system = system;
        this.crowd = crowd;
        this.gaps = gaps;
        this.comeback = comeback;
        this.narrator = narrator;
    }

    /** False when this system has no way to change its replication. */
    boolean replicate(String replication) throws IOException, InterruptedException {
        narrator.phase(SWITCH);
        return system.replicate(replication).isPresent();
    }

    /** @param journal file to write */
    Seen run(String region, Phases phases, Path journal) throws IOException, InterruptedException {
        try (JournalWriter writer = new JournalWriter(journal);
                Traffic traffic = CrowdTraffic.begin(crowd, writer)) {
            return new LossPass(system, phases, narrator, traffic, gaps, comeback).run(region);
        }
    }
}
