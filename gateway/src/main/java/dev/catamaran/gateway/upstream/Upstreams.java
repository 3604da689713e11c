package dev.catamaran.gateway.upstream;

import dev.catamaran.gateway.config.GatewayConfig;
import dev.catamaran.gateway.contract.Service;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Whom requests can go to: the local instances by service, and the peer's gateway. */
public final class Upstreams {

    private static final String READY = "/q/health/ready";

    private final Map<Service, Instances> services = new EnumMap<>(Service.class);
    private final List<HealthProbe> probes = new ArrayList<>();
    private final Trust trust;
    private final Instance peer;

    public Upstreams(GatewayConfig config) {
        trust = Trust.in(config.trustedCa());
        add(Service.IDENTITY, config.identity());
        add(Service.PAYMENTS, config.payments());
        add(Service.STATEMENTS, config.statements());
        peer = new Instance(config.peerGatewayUrl());
        probes.add(new HealthProbe(peer, peer.address(), "/peer/ready", false));
    }

    public Instances of(Service service) {
        return services.get(service);
    }

    public Instance peer() {
        return peer;
    }

    public Trust trust() {
        return trust;
    }

    List<HealthProbe> probes() {
        return probes;
    }

    private void add(Service service, GatewayConfig.Upstream settings) {
        List<URI> health = settings.healthUrls().orElse(List.of());
        if (!health.isEmpty() && health.size() != settings.urls().size()) {
            throw new IllegalArgumentException(service.label() + ": as many health addresses as addresses are needed");
        }
        List<Instance> instances = settings.urls().stream().map(Instance::new).toList();
        for (int i = 0; i < health.size(); i++) {
            probes.add(new HealthProbe(instances.get(i), Address.of(health.get(i)), READY, true));
        }
        services.put(service, new Instances(instances));
    }
}
