package dev.catamaran.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.platform.session.SessionToken;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A Redis behind TLS. */
class RedisTlsTest extends GatewayTest {

    private static final String TRUSTED = "javax.net.ssl.trustStore";
    private static final String PASSWORD = "of this test";

    private NetServer server;

    @AfterEach
    void stop() {
        System.clearProperty(TRUSTED);
        System.clearProperty(TRUSTED + "Password");
        Waits.on(server.close(), Duration.ofSeconds(5));
    }

    /** Both certificates are trusted. Without a store that has shown its name the token counts, as without a store. */
    @ParameterizedTest
    @CsvSource({"localhost, 401", "elsewhere.example, 200"})
    void isBelievedWhereItShowsTheNameThatItWasCalledBy(String name, int status, @TempDir Path folder)
            throws IOException, InterruptedException {
        Path certificate = certificate(name, folder.resolve("key.p12"));
        System.setProperty(TRUSTED, certificate.toString());
        System.setProperty(TRUSTED + "Password", PASSWORD);
        RegionFixture eu = region("eu", "rediss://localhost:" + listen(certificate))
                .with("timeouts.redis-millis", 5_000)
                .startServing();
        SessionToken token = eu.token("eu");
        redis.command("SET", "revoked:" + token.id(), "1");

        assertThat(eu.caller()
                        .with("Authorization", "Bearer " + token.text())
                        .get("/api/me")
                        .statusCode())
                .isEqualTo(status);
    }

    /** In front of the Redis of all tests. */
    private int listen(Path certificate) {
        NetClient client = vertx.createNetClient();
        server = vertx.createNetServer(new NetServerOptions()
                        .setSsl(true)
                        .setKeyCertOptions(
                                new PfxOptions().setPath(certificate.toString()).setPassword(PASSWORD)))
                .connectHandler(in -> {
                    in.pause();
                    client.connect(redis.port(), "127.0.0.1").onSuccess(out -> {
                        in.handler(out::write);
                        out.handler(in::write);
                        in.resume();
                    });
                });
        Waits.on(server.listen(0, "127.0.0.1").mapEmpty(), Duration.ofSeconds(5));
        return server.actualPort();
    }

    private static Path certificate(String name, Path store) throws IOException, InterruptedException {
        String keytool = Path.of(System.getProperty("java.home"), "bin/keytool").toString();
        ProcessBuilder made = new ProcessBuilder(keytool, "-genkeypair", "-keyalg", "EC", "-storetype", "PKCS12");
        made.command().addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD, "-alias", "redis"));
        made.command().addAll(List.of("-dname", "CN=" + name, "-ext", "san=dns:" + name));
        assertThat(made.inheritIO().start().waitFor()).as("keytool").isZero();
        return store;
    }
}
