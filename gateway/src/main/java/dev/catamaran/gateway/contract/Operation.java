package dev.catamaran.gateway.contract;

import static dev.catamaran.gateway.contract.Place.ANY_LEASE;
import static dev.catamaran.gateway.contract.Place.LEASE_OF_BODY;
import static dev.catamaran.gateway.contract.Place.LEASE_OF_CALLER;
import static dev.catamaran.gateway.contract.Place.NEAREST;
import static dev.catamaran.gateway.contract.Repeat.ALWAYS;
import static dev.catamaran.gateway.contract.Repeat.NEVER;
import static dev.catamaran.gateway.contract.Repeat.WITH_IDEMPOTENCY_KEY;
import static dev.catamaran.gateway.contract.Service.IDENTITY;
import static dev.catamaran.gateway.contract.Service.PAYMENTS;
import static dev.catamaran.gateway.contract.Service.STATEMENTS;

import java.util.Locale;

/** Every call of the public API (docs/reference). What is not here does not pass. */
public enum Operation {
    SIGN_UP("POST", "/api/customers", IDENTITY, LEASE_OF_BODY, ALWAYS),
    LOG_IN("POST", "/api/sessions", IDENTITY, ANY_LEASE, ALWAYS),
    LOG_OUT("DELETE", "/api/sessions/current", IDENTITY, LEASE_OF_CALLER, ALWAYS),
    SEE_ME("GET", "/api/me", IDENTITY, LEASE_OF_CALLER, ALWAYS),
    OPEN_ACCOUNT("POST", "/api/accounts", PAYMENTS, LEASE_OF_CALLER, NEVER),
    LIST_ACCOUNTS("GET", "/api/accounts", PAYMENTS, LEASE_OF_CALLER, ALWAYS),
    SEE_ACCOUNT("GET", "/api/accounts/{id}", PAYMENTS, LEASE_OF_CALLER, ALWAYS),
    DEPOSIT("POST", "/api/accounts/{id}/deposits", PAYMENTS, LEASE_OF_CALLER, WITH_IDEMPOTENCY_KEY),
    READ_STATEMENT("GET", "/api/accounts/{id}/statement", STATEMENTS, NEAREST, ALWAYS),
    PAY("POST", "/api/payments", PAYMENTS, LEASE_OF_CALLER, WITH_IDEMPOTENCY_KEY),
    SEE_PAYMENT("GET", "/api/payments/{id}", PAYMENTS, LEASE_OF_CALLER, ALWAYS),
    REFUND("POST", "/api/payments/{id}/refunds", PAYMENTS, LEASE_OF_CALLER, WITH_IDEMPOTENCY_KEY);

    private final String method;
    private final String template;
    private final Service service;
    private final Place place;
    private final Repeat repeat;
    private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');

    Operation(String method, String template, Service service, Place place, Repeat repeat) {
        this.method = method;
        this.template = template;
        this.service = service;
        this.place = place;
        this.repeat = repeat;
    }

    public String method() {
        return method;
    }

    String template() {
        return template;
    }

    public Service service() {
        return service;
    }

    public Place place() {
        return place;
    }

    /** Name in metrics. */
    public String label() {
        return label;
    }

    public boolean needsSession() {
        return place == LEASE_OF_CALLER || place == NEAREST;
    }

    public boolean changesSomething() {
        return !"GET".equals(method);
    }

    public boolean hasBody() {
        return "POST".equals(method);
    }

    /** True where a second sending does no harm. */
    public boolean repeatable(boolean hasIdempotencyKey) {
        return repeat == ALWAYS || (repeat == WITH_IDEMPOTENCY_KEY && hasIdempotencyKey);
    }
}
