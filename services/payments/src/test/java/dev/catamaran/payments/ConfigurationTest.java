package dev.catamaran.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.payments.account.AccountConfig;
import dev.catamaran.payments.capacity.ProvisionedConfig;
import dev.catamaran.payments.fold.FolderConfig;
import dev.catamaran.payments.reconcile.ReconcilerConfig;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.URL;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pins every key that an operator can set, and its default. */
class ConfigurationTest {

    private final SmallRyeConfig config =
            load(Map.of("catamaran.database.url", "jdbc:postgresql://127.0.0.1:5432/catamaran"));

    @Test
    void foldsEveryTwoSecondsWhatHasQueued() {
        FolderConfig folder = config.getConfigMapping(FolderConfig.class);

        assertThat(folder.every()).isEqualTo("2s");
        assertThat(folder.atLeast()).isEqualTo(64);
        assertThat(folder.most()).isEqualTo(2_000);
    }

    @Test
    void letsACustomerHaveAHundredAccounts() {
        assertThat(config.getConfigMapping(AccountConfig.class).most()).isEqualTo(100);
    }

    @Test
    void reconcilesEverySecond() {
        ReconcilerConfig reconciler = config.getConfigMapping(ReconcilerConfig.class);

        assertThat(reconciler.every()).isEqualTo("1s");
    }

    @Test
    void hasNoLimitOfItsCapacityUnlessGivenOne() {
        ProvisionedConfig provisioned = config.getConfigMapping(ProvisionedConfig.class);

        assertThat(provisioned.perSecond()).isZero();
        assertThat(provisioned.longestWait()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void takesItsCapacityFromTheEnvironment() {
        SmallRyeConfig small = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withSources(new EnvConfigSource(Map.of("CATAMARAN_PAYMENTS_PROVISIONED_PER_SECOND", "20"), 300))
                .withMapping(ProvisionedConfig.class)
                .build();

        assertThat(small.getConfigMapping(ProvisionedConfig.class).perSecond()).isEqualTo(20);
    }

    @Test
    void drainsForLongerThanAGatewayTakesToSeeThatItIsNotReady() {
        assertThat(value("quarkus.shutdown.delay-enabled")).isEqualTo("true");
        assertThat(value("quarkus.shutdown.delay")).isEqualTo("2s");
        assertThat(value("quarkus.shutdown.timeout")).isEqualTo("2s");
    }

    @Test
    void endsTransactionsBeforeTheTakeOverMargin() {
        assertThat(value("quarkus.datasource.jdbc.additional-jdbc-properties.options"))
                .isEqualTo("-c transaction_timeout=250ms -c lock_timeout=200ms");
    }

    @Test
    void usesASmallPoolOfItsRegionsDatabase() {
        assertThat(value("quarkus.datasource.jdbc.url")).isEqualTo("jdbc:postgresql://127.0.0.1:5432/catamaran");
        assertThat(value("quarkus.datasource.username")).isEqualTo("catamaran_payments");
        assertThat(value("quarkus.datasource.jdbc.min-size")).isEqualTo("2");
        assertThat(value("quarkus.datasource.jdbc.max-size")).isEqualTo("12");
    }

    @Test
    void tellsItsLogNothingThatTheDatabaseQuotesOfARow() {
        assertThat(value("quarkus.datasource.jdbc.additional-jdbc-properties.logServerErrorDetail"))
                .isEqualTo("false");
    }

    @Test
    void neverMigratesByItselfUnlessTold() {
        assertThat(value("quarkus.flyway.migrate-at-start")).isEqualTo("false");
    }

    private String value(String key) {
        return config.getValue(key, String.class);
    }

    private static SmallRyeConfig load(Map<String, String> environment) {
        URL properties = ConfigurationTest.class.getResource("/application.properties");
        try {
            return new SmallRyeConfigBuilder()
                    .addDefaultInterceptors()
                    .addDiscoveredConverters()
                    .withSources(new PropertiesConfigSource(properties))
                    .withDefaultValues(environment)
                    .withMapping(AccountConfig.class)
                    .withMapping(FolderConfig.class)
                    .withMapping(ProvisionedConfig.class)
                    .withMapping(ReconcilerConfig.class)
                    .build();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
