package dev.catamaran.identity.session;

import dev.catamaran.identity.customer.Customer;
import dev.catamaran.platform.RegionConfig;
import dev.catamaran.platform.session.SessionKey;
import dev.catamaran.platform.session.SessionToken;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

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

    SessionToken issue(Customer customer) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return SessionToken.issue(key, place.region(), customer.id, customer.home, now, now.plus(config.lifetime()));
    }
}
