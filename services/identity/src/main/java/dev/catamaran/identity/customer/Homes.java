package dev.catamaran.identity.customer;

import dev.catamaran.platform.RegionConfig;
import dev.catamaran.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The regions a customer may belong to. */
@ApplicationScoped
class Homes {

    private final List<String> names;

    Homes(RegionConfig place) {
        this.names = List.of(place.region(), place.peer());
    }

    /**
     * Where a new customer will belong to: as asked for, else as the gateway they came to proposes, else here.
     *
     * @param asked null when the customer did not say
     * @param proposed null when no gateway did
     */
    String choose(String asked, String proposed) {
        String home =
                Stream.of(asked, proposed).filter(Objects::nonNull).findFirst().orElse(names.get(0));
        if (!names.contains(home)) {
            throw ProblemException.invalid("home", "must be one of " + String.join(", ", names));
        }
        return home;
    }
}
