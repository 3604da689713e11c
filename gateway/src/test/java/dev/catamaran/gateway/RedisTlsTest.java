package dev.catamaran.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.catamaran.platform.session.SessionToken;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Redis behind TLS. */
class RedisTlsTest extends GatewayTest {

    private static final String TRUSTED = "javax.net.ssl.trustStore";
    private static final String PASSWORD = "of this test";
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration SEVERAL_ATTEMPTS = Duration.ofSeconds(1);

    private NetServer server;

    @AfterEach
    void stop() {
        System.clearProperty(TRUSTED);
        System.clearProperty(TRUSTED + "Password");
        Waits.on(server.close(), Duration.ofSeconds(5));
    }

    @Test
    void isBelievedWhereItShowsTheNameThatItWasCalledBy(@TempDir Path folder) throws Exception {
        Callable<Integer> status = statusAfterALogOut("localhost", folder);

        await().atMost(LIMIT).until(status, code -> code == 401);
    }

    /** Its certificate is trusted all the same. Without a store the token counts, however often the gateway has asked again. */
    @Test
    void isNotBelievedWhereItShowsAnotherName(@TempDir Path folder) throws Exception {
        Callable<Integer> status = statusAfterALogOut("elsewhere.example", folder);

        await().during(SEVERAL_ATTEMPTS).atMost(LIMIT).until(status, code -> code == 200);
    }

    /** Of a request with a token that only this Redis knows to be logged out. */
    private Callable<Integer> statusAfterALogOut(String shown, Path folder) throws IOException, InterruptedException {
        Path certificate = certificate(shown, folder.resolve("key.p12"));
        System.setProperty(TRUSTED, certificate.toString());
        System.setProperty(TRUSTED + "Password", PASSWORD);
        RegionFixture eu = region("eu", "rediss://localhost:" + listen(certificate))
                .with("timeouts.redis-millis", 5_000)
                .startServing();
        SessionToken token = eu.token("eu");
        redis.command("SET", "revoked:" + token.id(), "1");
        return () -> eu.caller()
                .with("Authorization", "Bearer " + token.text())
                .get("/api/me")
                .statusCode();
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
