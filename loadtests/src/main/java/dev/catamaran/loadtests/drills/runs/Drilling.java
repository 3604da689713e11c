package dev.catamaran.loadtests.drills.runs;

import dev.catamaran.loadtests.audit.AuditResult;
import dev.catamaran.loadtests.audit.Finding;
import dev.catamaran.loadtests.drills.CatchUp;
import dev.catamaran.loadtests.drills.Controllers;
import dev.catamaran.loadtests.drills.TakeoverTimeline;
import dev.catamaran.loadtests.journal.Journal;
import dev.catamaran.loadtests.journal.JournalWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One drill from its first visit to its audit, in a lab that was whole before. */
public final class Drilling {
    private static final long SETTLE_MILLIS = 60_000;
    private static final long LAST_VISITS_MILLIS = 40_000;
    private static final Duration CATCH_UP = Duration.ofSeconds(45);
    private static final long AFTER_MOVE_MILLIS = 500;
    /** Starting JVMs need the processors of a small machine for themselves. */
    private static final double WHILE_HEALING = 0.4;

    private final Rig rig;
    private final Script script;
    private final Path file;
    private final List<Happening> own = new ArrayList<>();
    private final List<String> hung = new ArrayList<>();
    private Map<String, String> servedBefore = Map.of();
    private double begunAt;
    private List<Inflicted> inflicted = List.of();

    /** @param file the journal of this drill */
    public Drilling(Rig rig, Script script, Path file) {
        this.rig = rig;
        this.script = script;
        this.file = file;
    }

    public Episode run() throws IOException, InterruptedException, SQLException {
        AuditResult audit;
        try (JournalWriter journal = new JournalWriter(file)) {
            servedBefore = mover().serving();
            begunAt = System.currentTimeMillis();
            rig.crowd().begin(journal);
            faults();
            if (hung.isEmpty()) {
                end();
            }
            quiet(journal);
        }
        Journal journal = Journal.read(file);
        audit = rig.audit(journal);
        return episode(journal, audit);
    }

    private void faults() throws IOException, InterruptedException {
        Inflictor inflictor = new Inflictor(rig, mover(), begunAt);
        inflictor.begin(script.steps());
        long left = (long) (begunAt + script.faultMillis()) - System.currentTimeMillis();
        Thread.sleep(Math.max(0, left));
        rig.crowd().pace(WHILE_HEALING);
        inflicted = inflictor.await(script.patienceMillis());
        heal();
        String missing = new Settled(rig.controllers()).await(SETTLE_MILLIS);
        say(missing == null ? "both regions are whole" : "not whole after " + SETTLE_MILLIS / 1000 + " s: " + missing);
        if (missing != null) {
            hung.add("not whole " + SETTLE_MILLIS / 1000 + " s after the faults: " + missing);
        } else if (script.changesReplication()) {
            replicateAsBefore();
        }
    }

    private void replicateAsBefore() throws InterruptedException {
        String first = rig.promise().first();
        try {
            rig.replicate(first);
            say("replication is " + first);
        } catch (IOException refused) {
            hung.add("replication is not " + first + " again: " + refused.getMessage());
        }
    }

    private void heal() throws InterruptedException {
        try {
            rig.lab().fault("heal-all", Map.of());
            say("everything is healed");
        } catch (IOException refused) {
            say("heal-all was refused: " + refused.getMessage());
        }
    }

    private void end() throws IOException, InterruptedException {
        String refusal = switch (script.ending()) {
            case STAY -> null;
            case BACK -> mover().moveBack(servedBefore);
            case SWAP -> mover().swap();
        };
        if (refusal != null) {
            hung.add("a planned move was not done: " + refusal);
        } else if (script.ending() != Script.Ending.STAY) {
            Thread.sleep(AFTER_MOVE_MILLIS);
            String missing = new Settled(rig.controllers()).await(SETTLE_MILLIS);
            if (missing != null) {
                hung.add("not whole after a planned move: " + missing);
            }
        }
    }

    /** No more visits; what had failed is asked for again; the regions become equal; then the old tokens are tried. */
    private void quiet(JournalWriter journal) throws IOException, InterruptedException {
        say("no more visits begin");
        if (!rig.crowd().stop(LAST_VISITS_MILLIS)) {
            hung.add("customers still wait " + LAST_VISITS_MILLIS / 1000 + " s after the last visit began");
        }
        if (hung.isEmpty()) {
            rig.crowd().askAgain(journal);
        }
        if (hung.isEmpty() && !CatchUp.brief(rig.lab().view().databases()).await(CATCH_UP)) {
            hung.add("the regions did not become equal within " + CATCH_UP.toSeconds() + " s");
        }
        say("quiet");
        if (hung.isEmpty()) {
            rig.regionsAreEqual();
            rig.crowd().tryOldTokens(journal);
        }
    }

    private Mover mover() throws IOException, InterruptedException {
        return new Mover(rig.controllers(), !rig.combination().homesHaveTheirRegion());
    }

    private void say(String what) {
        own.add(new Happening(System.currentTimeMillis(), "drill", what));
    }

    private Episode episode(Journal journal, AuditResult audit) throws IOException, InterruptedException {
        List<TakeoverTimeline> moves = moves();
        List<Happening> happenings = new ArrayList<>(own);
        happenings.addAll(Happening.ofLab(rig.lab().events(), begunAt));
        happenings.addAll(Happening.ofMoves(moves, begunAt));
        inflicted.stream()
                .filter(step -> step.refusal() != null)
                .map(Happening::of)
                .forEach(happenings::add);
        List<Finding> news = rig.newOnes(audit);
        return new Episode(
                servedBefore,
                begunAt,
                System.currentTimeMillis(),
                inflicted,
                Happening.inOrder(happenings),
                moves,
                journal,
                hung,
                audit,
                news);
    }

    /** As both regions' controllers noted them, those of this drill only. */
    private List<TakeoverTimeline> moves() throws IOException, InterruptedException {
        Controllers controllers = rig.controllers();
        List<TakeoverTimeline> moves = new ArrayList<>();
        for (String region : controllers.regions()) {
            controllers.moves(region).stream()
                    .filter(move -> move.steps().values().stream().anyMatch(at -> at >= begunAt))
                    .forEach(moves::add);
        }
        return moves;
    }
}
