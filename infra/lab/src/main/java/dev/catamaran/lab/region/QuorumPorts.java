package dev.catamaran.lab.region;

import dev.catamaran.embedded.FreePort;
import dev.catamaran.lab.link.Wan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The ports on which the members of the quorum find each other, each member with its own view: the others are behind links. */
final class QuorumPorts {

    private record Member(int quorum, int election, int client) {}

    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Wan wan;

    QuorumPorts(Wan wan) {
        this.wan = wan;
        for (String zone : zones()) {
            members.put(zone, new Member(FreePort.next(), FreePort.next(), FreePort.next()));
        }
    }

    private static List<String> zones() {
        List<String> zones = new ArrayList<>(Zones.REGIONS);
        zones.add(Zones.WITNESS);
        return zones;
    }

    Map<String, String> environment(String zone) {
        return Map.of(
                "CATAMARAN_QUORUM_ID", String.valueOf(id(zone)),
                "CATAMARAN_QUORUM_SERVERS",
                        members.keySet().stream()
                                .map(other -> asSeenFrom(zone, other))
                                .collect(Collectors.joining(",")),
                "CATAMARAN_QUORUM_CLIENT_PORT", String.valueOf(members.get(zone).client),
                "CATAMARAN_QUORUM_DETOURS",
                        zones().stream()
                                .filter(other -> !other.equals(zone))
                                .map(other -> "127.0.0.1:" + port(zone, other, members.get(other).client))
                                .collect(Collectors.joining(",")));
    }

    private static int id(String zone) {
        return zones().indexOf(zone) + 1;
    }

    private String asSeenFrom(String zone, String other) {
        Member member = members.get(other);
        return id(other) + "=127.0.0.1:" + port(zone, other, member.quorum) + ":" + port(zone, other, member.election);
    }

    private int port(String zone, String other, int port) {
        return zone.equals(other) ? port : wan.relay(zone, other, port);
    }
}
