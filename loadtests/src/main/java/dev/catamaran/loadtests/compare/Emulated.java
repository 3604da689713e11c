package dev.catamaran.loadtests.compare;

import java.util.List;

/** What on this machine stands in for the real thing, in plain words for the report. One line, one thing. */
final class Emulated {
    private static final String IN_THE_LAB = """
            Both regions, the witness, the customers and the measuring itself share the processors and the disk of \
            one machine. Two regions do not bring two machines' throughput here.
            The size of a machine is emulated in the ramp: each instance of payments begins at most %s payments/s, \
            at even intervals. The limit is that low so that three instances in two regions stay within what two \
            processors can do. Ratios carry over, the figures do not. Outside of the ramp there is no limit.
            The ramp's payments begin at even intervals, from both geographies in turn: it asks how much the \
            regions can do, not how long the queues of a random day are.
            The network between regions and to customers is the lab's TCP links with a fixed delay, without loss or \
            jitter; customers reach the nearest live gateway through the same links instead of DNS or anycast.
            The death of a region is kill -9 of all its processes. A region that hangs or is cut off is another drill.
            PostgreSQL, Redis, ZooKeeper, the gateways and the services are the real programs with real disks.
            """;
    private static final String AT_A_TARGET = """
            The regions are those that the user deployed; nothing of them is emulated here. All customers come from \
            this machine, so both geographies have its distance to the gateways.
            A fault begins when the user's command is started: a command that takes a while before it does harm \
            makes the recovery look longer.
            What has no command, and what no controller or database was named for, is not measured and left out.
            """;

    private Emulated() {}

    /** @param capacityPerInstance payments per second */
    static List<String> inTheLab(int capacityPerInstance) {
        return IN_THE_LAB.formatted(capacityPerInstance).lines().toList();
    }

    static List<String> atATarget() {
        return AT_A_TARGET.lines().toList();
    }
}
