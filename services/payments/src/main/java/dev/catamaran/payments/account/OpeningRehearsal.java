package dev.catamaran.payments.account;

import dev.catamaran.platform.Ids;
import dev.catamaran.platform.RegionConfig;
import dev.catamaran.platform.start.OwnDoor;
import dev.catamaran.platform.start.Rehearsal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** An account that is opened and rolled back. */
@ApplicationScoped
class OpeningRehearsal implements Rehearsal {

    private final RegionConfig place;

    OpeningRehearsal(RegionConfig place) {
        this.place = place;
    }

    @Override
    public void rehearse(OwnDoor door) {
        QuarkusTransaction.begin();
        try {
            account().persistAndFlush();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private Account account() {
        Account account = new Account();
        account.id = Ids.next();
        account.customerId = Ids.next();
        account.home = place.region();
        account.currency = "EUR";
        account.name = "Rehearsal";
        account.kind = "customer";
        account.minimum = 0L;
        account.createdAt = Instant.now();
        return account;
    }
}
