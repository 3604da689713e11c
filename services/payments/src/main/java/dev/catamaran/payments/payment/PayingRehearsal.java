package dev.catamaran.payments.payment;

import dev.catamaran.platform.Ids;
import dev.catamaran.platform.RegionConfig;
import dev.catamaran.platform.http.GatewayHeaders;
import dev.catamaran.platform.start.OwnDoor;
import dev.catamaran.platform.start.Rehearsal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Payments over HTTP between accounts that do not exist: refused at the end of everything but the booking itself. */
@ApplicationScoped
class PayingRehearsal implements Rehearsal {

    private static final int TIMES = 10;

    private final RegionConfig place;

    PayingRehearsal(RegionConfig place) {
        this.place = place;
    }

    @Override
    public void rehearse(OwnDoor door) {
        for (int time = 0; time < TIMES; time++) {
            Map<String, String> headers = Map.of(
                    GatewayHeaders.CUSTOMER, Ids.next().toString(),
                    GatewayHeaders.HOME, place.region(),
                    IdempotencyKey.HEADER, Ids.next().toString());
            door.post(
                    "/api/payments",
                    headers,
                    "{\"from\":\"%s\",\"to\":\"%s\",\"amount\":1,\"currency\":\"EUR\",\"reference\":\"rehearsal\"}"
                            .formatted(Ids.next(), Ids.next()));
        }
    }
}
