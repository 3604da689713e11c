package dev.catamaran.identity.session;

import dev.catamaran.identity.customer.Customer;
import dev.catamaran.platform.RegionConfig;
import dev.catamaran.platform.session.SessionKey;
import dev.catamaran.platform.session.SessionToken;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Issues tokens of this region. */
@ApplicationScoped
class Tokens {

    private final SessionKey key;
    private final SessionConfig config;
    private final RegionConfig place;

    Tokens(SessionKey key, SessionConfig config, RegionConfig place) {
        this.key = key;
        this.config = config;
        this.place = place;
    }

    /** @param person one customer, or all that are the same person; the home of the first is the session's */
    SessionToken issue(List<Customer> person) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        List<UUID> ids = person.stream().map(customer -> customer.id).toList();
        return SessionToken.issue(key, place.region(), ids, person.get(0).home, now, now.plus(config.lifetime()));
    }
}
