package dev.catamaran.controller.console;

import dev.catamaran.console.Sight;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which addresses the console looks at, from {@code zone=address} pairs. */
final class Places {

    private static final String WITNESS = "witness";

    private record Place(String zone, URI address) {}

    private Places() {}

    /** @throws IllegalArgumentException when a pair is none, which ends the start */
    static List<Sight> of(List<String> controllers, List<String> metrics) {
        List<Place> measured = metrics.stream().map(Places::place).toList();
        List<Sight> sights = new ArrayList<>();
        for (Place controller : controllers.stream().map(Places::place).toList()) {
            List<URI> own = measured.stream()
                    .filter(place -> place.zone().equals(controller.zone()))
                    .map(Place::address)
                    .toList();
            sights.add(new Sight(controller.zone(), controller.zone().equals(WITNESS), controller.address(), own));
        }
        return sights;
    }

    /** Addresses by zone. */
    static Map<String, URI> byZone(List<String> pairs) {
        return pairs.stream().map(Places::place).collect(Collectors.toMap(Place::zone, Place::address));
    }

    private static Place place(String pair) {
        int equals = pair.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("a console's place is zone=address, not " + pair);
        }
        URI address = URI.create(pair.substring(equals + 1).trim());
        if (address.getHost() == null) {
            throw new IllegalArgumentException("no address of a console's place: " + pair);
        }
        return new Place(pair.substring(0, equals).trim(), address);
    }
}
