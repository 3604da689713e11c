package dev.catamaran.loadtests.drills.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The lab of one combination: kept as long as all goes well, replaced by a fresh one after a drill that did not. */
public final class Workshop implements AutoCloseable {
    /** A busy machine may not get ten JVMs ready in time. */
    private static final int LAB_TRIES = 2;

    private final Combination combination;
    private final Path home;
    private final Path folder;
    private final Load load;
    private Rig rig;
    private int labs;
    private int drills;

    /**
     * @param home the project's root
     * @param out everything of this combination goes to a folder below
     */
    public Workshop(Combination combination, Path home, Path out, Load load) {
        this.combination = combination;
        this.home = home;
        this.folder = out.resolve(combination.folder());
        this.load = load;
    }

    public Combination combination() {
        return combination;
    }

    /** The lab in use, started when there is none. */
    public Rig rig() throws IOException, InterruptedException {
        for (int tries = 1; rig == null; tries++) {
            labs++;
            try {
                rig = Rig.start(combination, home, folder.resolve("lab-" + labs), load);
            } catch (IllegalStateException notReady) {
                if (tries == LAB_TRIES) {
                    throw notReady;
                }
            }
        }
        return rig;
    }

    /** Runs one drill; a drill that went wrong leaves all its traces, and the next one gets a fresh lab. */
    public Episode run(Script script) throws Exception {
        Rig here = rig();
        Path drill = folder.resolve(String.format(Locale.ROOT, "drill-%03d", ++drills));
        Files.createDirectories(drill);
        Episode episode = new Drilling(here, script, drill.resolve("journal.jsonl")).run();
        Files.write(drill.resolve("timeline.txt"), TimelineText.of(episode));
        if (!episode.good()) {
            Files.write(drill.resolve("wrong.txt"), episode.wrongs());
            close();
        }
        return episode;
    }

    /** Where the last drill's traces and those of its lab are. */
    public List<Path> traces() {
        return List.of(folder.resolve(String.format(Locale.ROOT, "drill-%03d", drills)), folder.resolve("lab-" + labs));
    }

    @Override
    public void close() throws InterruptedException {
        if (rig != null) {
            rig.close();
            rig = null;
        }
    }
}
