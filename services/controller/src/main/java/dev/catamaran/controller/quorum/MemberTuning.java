package dev.catamaran.controller.quorum;

import java.util.Map;

/** ZooKeeper's process-wide switches, which only system properties reach. A property that is set already stays. */
final class MemberTuning {
    private static final Map<String, String> SWITCHES = Map.ofEntries(
            // a few bytes a second: 64 MB of zeros for each log would be waste
            Map.entry("zookeeper.preAllocSize", "256"),
            // a member that lost its disk has forgotten what it agreed to: it learns before it votes (FirstStart)
            Map.entry("zookeeper.db.autocreate", "false"),
            // a snapshot is small, and what is older than the third can go: some 50 MB stay, and not hundreds a day
            Map.entry("zookeeper.snapCount", "10000"),
            Map.entry("zookeeper.nio.numSelectorThreads", "1"),
            Map.entry("zookeeper.nio.numWorkerThreads", "0"),
            Map.entry("zookeeper.commitProcessor.numWorkerThreads", "0"),
            // a socket to a region that hangs must not hold up the election
            Map.entry("zookeeper.leader.closeSocketAsync", "true"),
            Map.entry("zookeeper.learner.closeSocketAsync", "true"),
            Map.entry("zookeeper.cnxTimeout", "1000"),
            // a member that was alone for an hour must ask again soon, not in a minute
            Map.entry("zookeeper.fastleader.maxNotificationInterval", "1000"),
            Map.entry("zookeeper.electionPortBindRetry", "0"),
            Map.entry("zookeeper.sasl.client", "false"),
            Map.entry("zookeeper.jmx.log4j.disable", "true"));

    private MemberTuning() {}

    static void apply() {
        SWITCHES.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        });
    }
}
