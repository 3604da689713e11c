package dev.catamaran.gateway.upstream;

import io.vertx.core.http.RequestOptions;
import java.net.URI;

/** How one instance is asked whether it is ready. */
record HealthProbe(Instance instance, URI address, String path) {

    RequestOptions request(long timeoutMillis) {
        return new RequestOptions()
                .setHost(address.getHost())
                .setPort(address.getPort())
                .setURI(path)
                .setTimeout(timeoutMillis);
    }
}
