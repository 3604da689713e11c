package dev.catamaran.lab.region;

import dev.catamaran.embedded.FreePort;
import dev.catamaran.lab.clock.Clocks;
import dev.catamaran.lab.link.Wan;
import dev.catamaran.lab.process.Optimisation;
import dev.catamaran.lab.process.Priority;
import dev.catamaran.lab.process.Service;
import dev.catamaran.postgres.ReplicationNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Chooses all addresses and tells each process of the others. Starts nothing. */
public final class Architect {

    private final Plan plan;
    private final Wan wan;
    private final QuorumPorts quorum;
    private final Map<String, Integer> peerPorts = new LinkedHashMap<>();
    private final Map<String, Store> stores = new LinkedHashMap<>();
    private final Map<String, Clocks> clocks = new LinkedHashMap<>();
    private final Secrets secrets = Secrets.random();
    private final Environments environments;

    public Architect(Plan plan, Wan wan) {
        this.plan = plan;
        this.wan = wan;
        this.quorum = new QuorumPorts(wan);
        this.environments = new Environments(plan, secrets);
        Zones.REGIONS.forEach(region -> {
            peerPorts.put(region, FreePort.next());
            clocks.put(region, plan.clocks(region));
            ReplicationNames names = new ReplicationNames(region, Zones.peer(region));
            Store store = new Store(plan, names);
            store.postgres().through(clocks.get(region).commandForDatabase());
            stores.put(region, store);
        });
        Zones.REGIONS.forEach(this::link);
    }

    private void link(String region) {
        Store peer = stores.get(Zones.peer(region));
        stores.get(region)
                .linkedTo(
                        relayToPeer(region, peer.postgres().port()),
                        relayToPeer(region, peer.redis().port()));
    }

    private int relayToPeer(String region, int port) {
        return wan.relay(region, Zones.peer(region), port);
    }

    public Region region(String name) {
        Store store = stores.get(name);
        List<Service> services = new ArrayList<>();
        services.add(controller(name).with(environments.controllerOf(name, store)));
        Service identity = service(name, "identity", "identity").with(environments.identity(name, store));
        List<Service> payments = new ArrayList<>();
        for (int i = 1; i <= plan.slots(); i++) {
            payments.add(service(name, "payments", "payments-" + i).with(environments.payments(name, store)));
        }
        Service statements = service(name, "statements", "statements").with(environments.statements(name, store));
        Service gateway = service(name, "gateway", "gateway").with(environments.gateway(name, store));
        gateway.with(Map.of(
                "CATAMARAN_PEER_PORT", String.valueOf(peerPorts.get(name)),
                "CATAMARAN_PEER_GATEWAY_URL", "http://127.0.0.1:" + relayToPeer(name, peerPorts.get(Zones.peer(name))),
                "CATAMARAN_CONTROLLER_URL", services.get(0).url()));
        gateway.with(Environments.upstream("IDENTITY", List.of(identity)));
        gateway.with(Environments.upstream("PAYMENTS", payments));
        gateway.with(Environments.upstream("STATEMENTS", List.of(statements)));
        services.add(identity);
        services.add(statements);
        services.add(gateway);
        Region region = new Region(name, store, services, new Fleet(payments, plan.scale()), clocks.get(name));
        region.allServices().forEach(service -> service.through(clocks.get(name).commandForServices()));
        return region;
    }

    /** What all controllers want to see with an order. */
    public String ordersToken() {
        return secrets.ordersToken();
    }

    public Service witness() {
        return controller(Zones.WITNESS).with(environments.controller(Zones.WITNESS));
    }

    private Service controller(String zone) {
        return make(zone, "controller", "controller", Priority.NORMAL, Optimisation.QUICK)
                .with(quorum.environment(zone))
                .with(Map.of("CATAMARAN_QUORUM_DIR", plan.quorumFolder(zone).toString()));
    }

    private Service service(String zone, String app, String name) {
        return make(zone, app, name, Priority.YIELDING, plan.optimisation());
    }

    private Service make(String zone, String app, String name, Priority priority, Optimisation optimisation) {
        return new Service(name, plan.apps().get(app), plan.run().resolve(zone), priority, optimisation);
    }
}
