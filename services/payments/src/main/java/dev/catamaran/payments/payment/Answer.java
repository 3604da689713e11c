package dev.catamaran.payments.payment;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** 201 for a payment just made, 200 for the answer to an earlier call with the same key. */
final class Answer {

    private Answer() {}

    static Response of(Receipt receipt) {
        return Response.status(receipt.replayed() ? Response.Status.OK : Response.Status.CREATED)
                .header(
                        HttpHeaders.LOCATION,
                        "/api/payments/" + receipt.payment().id())
                .entity(receipt.payment())
                .build();
    }
}
