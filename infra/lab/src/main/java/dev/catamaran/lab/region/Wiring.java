package dev.catamaran.lab.region;

import dev.catamaran.lab.LabSettings;
import dev.catamaran.lab.link.Wan;
import dev.catamaran.lab.process.Service;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells every process where the others are: those of its own region directly, all others through a link. */
final class Wiring {

    private final LabSettings settings;
    private final Wan wan;
    private final List<Member> ensemble;
    private final Map<String, String> secrets;

    Wiring(LabSettings settings, Wan wan) {
        this.settings = settings;
        this.wan = wan;
        this.ensemble = List.of(Member.in(1, "eu"), Member.in(2, "us"), Member.in(3, LabSettings.WITNESS));
        this.secrets = Map.of("CATAMARAN_SESSION_KEY", random(), "CATAMARAN_PEER_SECRET", random());
    }

    void connect(Region own, Peer peer) {
        Map<String, String> common = new HashMap<>(secrets);
        common.put("CATAMARAN_REGION", own.name());
        common.put("CATAMARAN_PEER", peer.name());
        common.put("CATAMARAN_REDIS_URL", own.redis().url());
        common.put("CATAMARAN_DATABASE_URL", own.postgres().url());
        common.put("CATAMARAN_DATABASE_PASSWORD", "trusted");
        own.services().forEach(service -> service.with(common));
        own.identity().with(Map.of("CATAMARAN_DATABASE_USER", "catamaran_app", "CATAMARAN_PASSWORD_COST", "6"));
        own.payments().forEach(service -> service.with(Map.of("CATAMARAN_DATABASE_USER", "catamaran_app")));
        own.statements().with(Map.of("CATAMARAN_DATABASE_USER", "catamaran_reader"));
        own.controller().with(quorum(own.name(), own.folder().resolve("quorum").toString()));
        own.controller()
                .with(Map.of(
                        "CATAMARAN_DATABASE_USER",
                        "postgres",
                        "CATAMARAN_PEER_REDIS_URL",
                        "redis://127.0.0.1:" + peer.redisPort()));
        own.gateway().with(gateway(own, peer));
    }

    void witness(Service witness, String folder) {
        witness.with(Map.of("CATAMARAN_REGION", LabSettings.WITNESS)).with(quorum(LabSettings.WITNESS, folder));
    }

    private Map<String, String> quorum(String zone, String folder) {
        Member own = ensemble.stream()
                .filter(member -> member.zone().equals(zone))
                .findFirst()
                .orElseThrow();
        return Map.of(
                "CATAMARAN_MODE", settings.mode(),
                "CATAMARAN_REPLICATION", settings.replication(),
                "CATAMARAN_HOMES", String.join(",", LabSettings.REGIONS),
                "CATAMARAN_PRIMARY", LabSettings.REGIONS.get(0),
                "CATAMARAN_LEASE_MILLIS", String.valueOf(settings.leaseMillis()),
                "CATAMARAN_QUORUM_ID", String.valueOf(own.id()),
                "CATAMARAN_QUORUM_SERVERS", own.view(ensemble, wan),
                "CATAMARAN_QUORUM_CLIENT_PORT", String.valueOf(own.clientPort()),
                "CATAMARAN_QUORUM_DIR", folder);
    }

    private static Map<String, String> gateway(Region own, Peer peer) {
        Map<String, String> gateway = new HashMap<>();
        instances(gateway, "IDENTITY", List.of(own.identity()));
        instances(gateway, "PAYMENTS", own.payments());
        instances(gateway, "STATEMENTS", List.of(own.statements()));
        gateway.put("CATAMARAN_CONTROLLER_URL", own.controller().url());
        gateway.put("CATAMARAN_PEER_PORT", String.valueOf(own.peerPort()));
        gateway.put("CATAMARAN_PEER_GATEWAY_URL", "http://127.0.0.1:" + peer.gatewayPort());
        return gateway;
    }

    private static void instances(Map<String, String> environment, String app, List<Service> services) {
        environment.put("CATAMARAN_" + app + "_URLS", joined(services, Service::url));
        environment.put("CATAMARAN_" + app + "_HEALTH_URLS", joined(services, Service::managementUrl));
    }

    private static String joined(List<Service> services, Function<Service, String> url) {
        return services.stream().map(url).collect(Collectors.joining(","));
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
