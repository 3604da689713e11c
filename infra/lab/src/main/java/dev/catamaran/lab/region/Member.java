package dev.catamaran.lab.region;

import dev.catamaran.embedded.FreePort;
import dev.catamaran.lab.link.Wan;
import java.util.List;
import java.util.stream.Collectors;

/** A zone's voter in the quorum: where it listens in its own zone. */
record Member(int id, String zone, int quorumPort, int electionPort, int clientPort) {

    static Member in(int id, String zone) {
        return new Member(id, zone, FreePort.next(), FreePort.next(), FreePort.next());
    }

    /** The ensemble as this member sees it: itself directly, the others through links. */
    String view(List<Member> ensemble, Wan wan) {
        return ensemble.stream().map(other -> address(other, wan)).collect(Collectors.joining(","));
    }

    private String address(Member other, Wan wan) {
        int quorum = other.equals(this) ? quorumPort : wan.relay(zone, other.zone, other.quorumPort);
        int election = other.equals(this) ? electionPort : wan.relay(zone, other.zone, other.electionPort);
        return other.id + "=127.0.0.1:" + quorum + ":" + election;
    }
}
