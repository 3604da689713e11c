package dev.catamaran.loadtests.compare;

import dev.catamaran.loadtests.drills.Narrator;
import dev.catamaran.loadtests.drills.Phases;
import dev.catamaran.loadtests.journal.JournalWriter;
import dev.catamaran.loadtests.journeys.Crowd;
import dev.catamaran.loadtests.systems.SystemUnderTest;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/** The same running regions with another replication: steady load, the loss of a region, recovery. */
final class ShorterPass {
    static final int SWITCH_SECONDS = 12;
    static final int COMEBACK_SECONDS = 12;

    private final SystemUnderTest system;
    private final Crowd crowd;
    private final Narrator narrator;

    ShorterPass(SystemUnderTest system, Crowd crowd, Narrator narrator) {
        this.system = system;
        this.crowd = crowd;
        this.narrator = narrator;
    }

    static long expectedSeconds(Phases phases) {
        return SWITCH_SECONDS + phases.total() + COMEBACK_SECONDS;
    }

    /**
     * Nothing when the replication cannot be changed.
     *
     * @param journal file to write
     */
    Optional<LossPass.Seen> run(String replication, String region, Phases phases, Path journal)
            throws IOException, InterruptedException, SQLException {
        narrator.phase("switching to " + replication, SWITCH_SECONDS);
        if (system.replicate(replication).isEmpty()) {
            return Optional.empty();
        }
        // as it was in the first pass: one instance, no limit
        system.scale(1, 0);
        try (JournalWriter writer = new JournalWriter(journal)) {
            Traffic traffic = CrowdTraffic.begin(crowd, writer);
            return Optional.of(new LossPass(system, phases, narrator, traffic).run(region));
        }
    }
}
