package dev.catamaran.gateway.upstream;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;

/**
 * How one instance is asked whether it is ready.
 *
 * @param mayRest whether it is asked less often while nobody uses it
 */
record HealthProbe(Instance instance, Address address, String path, boolean mayRest) {

    RequestOptions request(long timeoutMillis) {
        return address.request(HttpMethod.GET, path).setTimeout(timeoutMillis);
    }
}
