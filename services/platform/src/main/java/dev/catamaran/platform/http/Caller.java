package dev.catamaran.platform.http;

import dev.catamaran.platform.problem.Problem;
import dev.catamaran.platform.problem.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Who calls, as the gateway found out. Every accessor refuses with 401 when the gateway has sent nobody. */
@RequestScoped
public class Caller {

    private final HttpHeaders headers;

    @Inject
    public Caller(@Context HttpHeaders headers) {
        this.headers = headers;
    }

    public UUID customerId() {
        try {
            return UUID.fromString(required(GatewayHeaders.CUSTOMER));
        } catch (IllegalArgumentException notAnId) {
            throw unauthenticated();
        }
    }

    /** {@link #customerId()} first, then what else the same person is: two regions may each have signed them up. */
    public List<UUID> customers() {
        String others = headers.getHeaderString(GatewayHeaders.CUSTOMER_ALSO);
        if (others == null) {
            return List.of(customerId());
        }
        return Stream.concat(
                        Stream.of(customerId()),
                        Arrays.stream(others.split(",")).map(UUID::fromString))
                .toList();
    }

    public String home() {
        return required(GatewayHeaders.HOME);
    }

    public String sessionId() {
        return required(GatewayHeaders.SESSION);
    }

    public Instant sessionExpiresAt() {
        try {
            return Instant.ofEpochMilli(Long.parseLong(required(GatewayHeaders.SESSION_EXPIRES)));
        } catch (NumberFormatException notATime) {
            throw unauthenticated();
        }
    }

    /** Where a call without a session came from. */
    public Optional<String> address() {
        return Optional.ofNullable(headers.getHeaderString(GatewayHeaders.ADDRESS));
    }

    private String required(String name) {
        String value = headers.getHeaderString(name);
        if (value == null || value.isBlank()) {
            throw unauthenticated();
        }
        return value;
    }

    private static ProblemException unauthenticated() {
        return new ProblemException(Problem.UNAUTHENTICATED, "No valid session came with the request");
    }
}
