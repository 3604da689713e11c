package dev.catamaran.lab;

import dev.catamaran.console.OrderAddresses;
import dev.catamaran.console.Sight;
import dev.catamaran.lab.process.Service;
import dev.catamaran.lab.region.Region;
import dev.catamaran.lab.region.Zones;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Where the console finds the controllers and the metrics of a lab; by the short way, whatever the links do. */
final class Sights {

    private Sights() {}

    static List<Sight> of(TwoRegions all) {
        List<Sight> sights = new ArrayList<>();
        all.regions().forEach(region -> sights.add(of(region)));
        sights.add(new Sight(Zones.WITNESS, true, URI.create(all.witness().url()), List.of()));
        return sights;
    }

    static OrderAddresses orders(TwoRegions all) {
        Map<String, URI> byRegion = all.regions().stream()
                .collect(Collectors.toMap(
                        Region::name,
                        region -> URI.create(region.service("controller").managementUrl())));
        return new OrderAddresses(byRegion, all.orders().token());
    }

    private static Sight of(Region region) {
        List<URI> metrics = region.allServices().stream()
                .filter(service ->
                        service.name().equals("gateway") || service.name().startsWith("payments-"))
                .map(Sights::metrics)
                .toList();
        return new Sight(
                region.name(), false, URI.create(region.service("controller").url()), metrics);
    }

    private static URI metrics(Service service) {
        return URI.create(service.managementUrl() + "/q/metrics");
    }
}
