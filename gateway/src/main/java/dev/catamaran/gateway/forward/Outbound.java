package dev.catamaran.gateway.forward;

import dev.catamaran.gateway.contract.Operation;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;

/**
 * A request as it goes to a service. It is whole in memory, so it can be sent more than once.
 *
 * @param body null where there is none
 */
public record Outbound(Operation operation, HttpMethod method, String uri, MultiMap headers, Buffer body) {}
