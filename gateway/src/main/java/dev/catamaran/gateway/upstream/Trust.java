package dev.catamaran.gateway.upstream;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.TrustOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Whose signature counts on the certificates that others show. They must also be valid now, and for the name that was called. */
public final class Trust {

    private final TrustOptions signers;

    private Trust(TrustOptions signers) {
        this.signers = signers;
    }

    /**
     * @param file certificates of the signers, as PEM; without it those that the JVM trusts
     * @throws IllegalArgumentException where there are none in it
     */
    public static Trust in(Optional<String> file) {
        return new Trust(file.map(Trust::read).orElse(null));
    }

    /** @param connectMillis for the connection, and again for its TLS: a peer may hang in either */
    public HttpClientOptions client(int connectMillis) {
        return new HttpClientOptions()
                .setTrustOptions(signers)
                .setConnectTimeout(connectMillis)
                .setSslHandshakeTimeout(connectMillis)
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS);
    }

    private static TrustOptions read(String file) {
        try {
            byte[] pem = Files.readAllBytes(Path.of(file));
            if (CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem))
                    .isEmpty()) {
                throw new IllegalArgumentException(file + " holds no certificate");
            }
            return new PemTrustOptions().addCertValue(Buffer.buffer(pem));
        } catch (IOException | CertificateException unreadable) {
            throw new IllegalArgumentException(file + " cannot be read as certificates", unreadable);
        }
    }
}
