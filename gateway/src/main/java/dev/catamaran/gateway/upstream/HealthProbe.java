package dev.catamaran.gateway.upstream;

import io.vertx.core.http.RequestOptions;
import java.net.URI;

/**
 * How one instance is asked whether it is ready.
 *
 * @param mayRest whether it is asked less often while nobody uses it
 */
record HealthProbe(Instance instance, URI address, String path, boolean mayRest) {

    RequestOptions request(long timeoutMillis) {
        return new RequestOptions()
                .setHost(address.getHost())
                .setPort(address.getPort())
                .setURI(path)
                .setTimeout(timeoutMillis);
    }
}
