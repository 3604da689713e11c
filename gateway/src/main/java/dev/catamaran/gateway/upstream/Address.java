package dev.catamaran.gateway.upstream;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;

/**
 * Where somebody listens.
 *
 * @param tls whether he must show a certificate for the host
 */
public record Address(String host, int port, boolean tls) {

    /**
     * @param url a scheme, a host and a port
     * @throws IllegalArgumentException for anything else: a scheme that is mistyped must not mean clear text
     */
    public static Address of(URI url) {
        boolean tls = "https".equalsIgnoreCase(url.getScheme());
        boolean plain = "http".equalsIgnoreCase(url.getScheme());
        if (!(tls || plain) || url.getHost() == null || url.getPort() < 0) {
            throw new IllegalArgumentException(url + " is neither http://host:port nor https://host:port");
        }
        return new Address(url.getHost(), url.getPort(), tls);
    }

    public String name() {
        return host + ":" + port;
    }

    public RequestOptions request(HttpMethod method, String uri) {
        return new RequestOptions()
                .setMethod(method)
                .setHost(host)
                .setPort(port)
                .setSsl(tls)
                .setURI(uri);
    }
}
