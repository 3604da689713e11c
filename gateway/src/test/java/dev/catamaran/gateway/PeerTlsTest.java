package dev.catamaran.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.PemKeyCertOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The peer's gateway behind a load balancer that ends TLS, as on AWS. */
class PeerTlsTest extends GatewayTest {

    private static final String TRUSTED = "javax.net.ssl.trustStore";

    private static TestAuthority authority;

    private final AtomicInteger entered = new AtomicInteger();
    private RegionFixture us;
    private NetServer entry;

    @BeforeAll
    static void certify(@TempDir Path folder) {
        authority = new TestAuthority(folder);
    }

    @BeforeEach
    void startPeer() {
        us = region("us").startServing();
    }

    @AfterEach
    void stop() {
        System.clearProperty(TRUSTED);
        System.clearProperty(TRUSTED + "Password");
        if (entry != null) {
            Waits.on(entry.close(), Duration.ofSeconds(5));
        }
    }

    @Test
    void servesWhereItShowsTheNameThatItWasCalledBy() {
        assertServed(gateway(authority.signed("localhost")).with("trusted-ca", authority.file()));
    }

    @Test
    void believesWhomTheJvmTrustsWhereNoFileSaysOtherwise() {
        System.setProperty(TRUSTED, authority.store().toString());
        System.setProperty(TRUSTED + "Password", TestAuthority.PASSWORD);

        assertServed(gateway(authority.signed("localhost")));
    }

    @Test
    void isRefusedWithAnotherName() {
        assertRefused(
                gateway(authority.signed("elsewhere.example")).with("trusted-ca", authority.file()),
                "No subject alternative DNS name matching localhost found");
    }

    @Test
    void isRefusedWhereNobodyTrustedHasSigned() {
        assertRefused(
                gateway(authority.signed("localhost")).with("trusted-ca", authority.otherFile()),
                "unable to find valid certification path");
    }

    @Test
    void isRefusedWithACertificateOfYesterday() {
        assertRefused(gateway(authority.expired("localhost")).with("trusted-ca", authority.file()), "NotAfter");
    }

    @Test
    void aFileWithoutCertificatesKeepsTheGatewayFromStarting(@TempDir Path folder) {
        RegionFixture missing = region("eu").with("trusted-ca", folder.resolve("ca.pem"));
        assertThatThrownBy(missing::start).hasMessageContaining("cannot be read as certificates");

        RegionFixture other = region("eu").with("trusted-ca", Path.of("pom.xml").toAbsolutePath());
        assertThatThrownBy(other::start).hasMessageContaining("certificate");
    }

    @Test
    void aMistypedSchemeKeepsTheGatewayFromStarting() {
        RegionFixture mistyped = region("eu").with("peer-gateway-url", "htps://localhost:8081");
        assertThatThrownBy(mistyped::start).hasMessageContaining("neither http://host:port nor https://host:port");
    }

    private void assertServed(RegionFixture eu) {
        eu.startServing();

        assertThat(eu.customerOf("us").get("/api/accounts").statusCode()).isEqualTo(200);
        assertThat(us.payments.seen()).hasSize(1);
        assertThat(entered).as("TLS that was agreed on").hasPositiveValue();
        assertThat(refused(eu)).isZero();
    }

    /** No TLS is agreed on, so nothing is sent, the peer's secret included; and it is said why, once. */
    private void assertRefused(RegionFixture eu, String why) {
        try (LogLines lines = LogLines.of(Logger.getLogger("dev.catamaran.gateway.upstream.RefusedCertificates"))) {
            eu.with("hold.budget-millis", "200").startServing();

            assertThat(eu.customerOf("us").get("/api/accounts").statusCode()).isEqualTo(503);
            await().until(() -> refused(eu) > 2);
            assertThat(us.payments.seen()).isEmpty();
            assertThat(entered).hasValue(0);
            assertThat(lines.seen())
                    .singleElement()
                    .asString()
                    .contains("the certificate of localhost:" + entry.actualPort() + " is refused", why);
        }
    }

    private static double refused(RegionFixture eu) {
        return eu.meters
                .get("catamaran.gateway.certificates.refused")
                .tag("service", "peer")
                .functionCounter()
                .count();
    }

    private RegionFixture gateway(PemKeyCertOptions shown) {
        NetClient client = vertx.createNetClient();
        entry = vertx.createNetServer(new NetServerOptions().setSsl(true).setKeyCertOptions(shown))
                .connectHandler(in -> {
                    entered.incrementAndGet();
                    in.pause();
                    client.connect(us.gateway().peerPort(), "127.0.0.1").onSuccess(out -> {
                        in.handler(out::write);
                        out.handler(in::write);
                        in.resume();
                    });
                });
        Waits.on(entry.listen(0, "127.0.0.1").mapEmpty(), Duration.ofSeconds(5));
        return region("eu").with("peer-gateway-url", "https://localhost:" + entry.actualPort());
    }
}
