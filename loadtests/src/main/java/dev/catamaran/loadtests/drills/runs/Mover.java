package dev.catamaran.loadtests.drills.runs;

import dev.catamaran.loadtests.drills.Controllers;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Orders switchovers and waits until they are done. */
public final class Mover {
    private static final long PATIENCE_MILLIS = 20_000;
    /** A region that gave its lease away may need a new copy first. */
    private static final long WHOLE_MILLIS = 30_000;

    private static final long PERIOD_MILLIS = 100;

    private final Controllers controllers;
    private final boolean allTogether;

    /** @param allTogether true in active-passive, where one order moves every home */
    public Mover(Controllers controllers, boolean allTogether) {
        this.controllers = controllers;
        this.allTogether = allTogether;
    }

    /** Moves whatever {@code from} serves. Null when it is served by {@code to}, else why not. */
    String moveAll(String from, String to) throws InterruptedException {
        return moveAll(home -> to, from);
    }

    /** One move after the other, each when the regions are whole again. Null when all were done, else why the first one was not. */
    String moveThereAndBack(String from, String to, int times) throws InterruptedException {
        for (int i = 0; i < times; i++) {
            String refusal = i % 2 == 0 ? moveAll(from, to) : moveAll(to, from);
            String missing = refusal == null ? new Settled(controllers).await(WHOLE_MILLIS) : refusal;
            if (missing != null) {
                return "move " + (i + 1) + " of " + times + ": " + missing;
            }
        }
        return null;
    }

    /** Each home to the region that the map names. Null when it is there, else why not. */
    public String moveBack(Map<String, String> regionByHome) throws InterruptedException {
        return moveAll(home -> regionByHome.getOrDefault(home, home), null);
    }

    /** Every home to the region that does not serve it now. */
    String swap() throws InterruptedException {
        String from = serving().values().stream().findFirst().orElse("eu");
        return moveAll(from, from.equals("eu") ? "us" : "eu");
    }

    private interface Destination {
        String of(String home);
    }

    private String moveAll(Destination destination, String onlyFrom) throws InterruptedException {
        for (Map.Entry<String, String> lease : serving().entrySet()) {
            String to = destination.of(lease.getKey());
            boolean concerned = onlyFrom == null || lease.getValue().equals(onlyFrom);
            if (concerned && !lease.getValue().equals(to)) {
                String refusal = move(lease.getKey(), lease.getValue(), to);
                if (refusal != null || allTogether) {
                    return refusal;
                }
            }
        }
        return null;
    }

    /**
     * A lease that has just moved, or whose new holder has not caught up, is asked for again until the patience is
     * over.
     */
    private String move(String home, String from, String to) throws InterruptedException {
        long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
        String last = "the lease did not arrive";
        boolean accepted = false;
        while (System.currentTimeMillis() < deadline) {
            if (to.equals(serving().get(home))) {
                return null;
            }
            if (!accepted) {
                Optional<String> refusal = controllers.move(home, from, to);
                accepted = refusal.isEmpty();
                last = refusal.orElse("was accepted, and the lease did not arrive");
            }
            Thread.sleep(PERIOD_MILLIS);
        }
        return "home " + home + " from " + from + " to " + to + ": " + last;
    }

    /** The region by home, as the first region says that answers. */
    Map<String, String> serving() throws InterruptedException {
        for (String region : controllers.regions()) {
            try {
                return controllers.servingRegions(region);
            } catch (IOException silent) {
                continue;
            }
        }
        return new TreeMap<>();
    }
}
