package dev.catamaran.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.identity.password.GuessConfig;
import dev.catamaran.identity.password.PasswordConfig;
import dev.catamaran.identity.session.SessionConfig;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Pins every key that an operator may set, and its default. Whoever changes one changes docs/reference as well. */
class ConfigurationTest {

    private static final Map<String, String> REQUIRED = Map.of(
            "CATAMARAN_DATABASE_URL", "jdbc:postgresql://127.0.0.1:5432/catamaran",
            "CATAMARAN_REDIS_URL", "redis://127.0.0.1:6379",
            "CATAMARAN_SESSION_KEY", "Y2F0YW1hcmFuLXRlc3Qtc2Vzc2lvbi1rZXktMzItYnk=");

    private static final Pattern KEY = Pattern.compile("\\$\\{(catamaran\\.[a-z.-]+)");

    @Test
    void hasADefaultForEverythingThatTheEnvironmentNeedNotSay() throws IOException {
        SmallRyeConfig config = config(Map.of());
        Map<String, String> defaults = Map.of(
                "quarkus.datasource.username", "catamaran_identity",
                "quarkus.thread-pool.max-threads", "64",
                "quarkus.vertx.event-loops-pool-size", "2",
                "quarkus.datasource.jdbc.min-size", "1",
                "quarkus.datasource.jdbc.max-size", "6",
                "quarkus.redis.max-pool-size", "6",
                "quarkus.flyway.migrate-at-start", "false",
                "quarkus.redis.tls.hostname-verification-algorithm", "HTTPS",
                "quarkus.datasource.jdbc.additional-jdbc-properties.options", "-c transaction_timeout=250ms");
        defaults.forEach((key, value) ->
                assertThat(config.getValue(key, String.class)).as(key).isEqualTo(value));
        assertThat(config.getConfigMapping(PasswordConfig.class).cost()).isEqualTo(10);
        assertThat(config.getConfigMapping(PasswordConfig.class).waiting()).isEqualTo(32);
        GuessConfig guesses = config.getConfigMapping(GuessConfig.class);
        assertThat(guesses.accountFromAddress()).isEqualTo(20);
        assertThat(guesses.account()).isEqualTo(100);
        assertThat(guesses.address()).isEqualTo(200);
        assertThat(guesses.window()).hasHours(1);
        assertThat(config.getConfigMapping(SessionConfig.class).lifetime()).hasHours(12);
        assertThat(config.getConfigMapping(SessionConfig.class).storeTimeout()).hasMillis(300);
        assertThat(config.getConfigMapping(SessionConfig.class).cookie()).isEqualTo("__Host-catamaran-session");
    }

    @Test
    void takesEveryKeyFromTheEnvironment() throws IOException {
        SmallRyeConfig config = config(Map.of(
                "CATAMARAN_THREADS", "4",
                "CATAMARAN_DATABASE_USER", "ann",
                "CATAMARAN_DATABASE_POOL_MAX", "3",
                "CATAMARAN_TRANSACTION_TIMEOUT_MILLIS", "200",
                "CATAMARAN_PASSWORD_COST", "6",
                "CATAMARAN_SESSION_LIFETIME", "PT1H",
                "CATAMARAN_SESSION_COOKIE", "catamaran-session",
                "CATAMARAN_SESSION_STORE_TIMEOUT", "PT2S"));
        Map<String, String> values = Map.of(
                "quarkus.thread-pool.max-threads", "4",
                "quarkus.datasource.jdbc.max-size", "3",
                "quarkus.datasource.jdbc.url", REQUIRED.get("CATAMARAN_DATABASE_URL"),
                "quarkus.datasource.username", "ann",
                "quarkus.redis.hosts", REQUIRED.get("CATAMARAN_REDIS_URL"),
                "quarkus.datasource.jdbc.additional-jdbc-properties.options", "-c transaction_timeout=200ms");
        values.forEach((key, value) ->
                assertThat(config.getValue(key, String.class)).as(key).isEqualTo(value));
        assertThat(config.getConfigMapping(PasswordConfig.class).cost()).isEqualTo(6);
        assertThat(config.getConfigMapping(SessionConfig.class).lifetime()).hasHours(1);
        assertThat(config.getConfigMapping(SessionConfig.class).storeTimeout()).hasSeconds(2);
        assertThat(config.getConfigMapping(SessionConfig.class).cookie()).isEqualTo("catamaran-session");
    }

    @Test
    void readsNoOtherKeys() throws IOException {
        Set<String> read = properties().getProperties().values().stream()
                .flatMap(value -> KEY.matcher(value).results().map(found -> found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(read)
                .containsExactly(
                        "catamaran.database.password",
                        "catamaran.database.pool-max",
                        "catamaran.database.pool-min",
                        "catamaran.database.url",
                        "catamaran.database.user",
                        "catamaran.event-loops",
                        "catamaran.migrate",
                        "catamaran.redis.pool-max",
                        "catamaran.redis.url",
                        "catamaran.region",
                        "catamaran.threads",
                        "catamaran.traces.endpoint",
                        "catamaran.traces.off",
                        "catamaran.transaction-timeout-millis");
    }

    private static SmallRyeConfig config(Map<String, String> more) throws IOException {
        Map<String, String> environment = new HashMap<>(REQUIRED);
        environment.putAll(more);
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new EnvConfigSource(environment, 300), properties())
                .withMapping(PasswordConfig.class)
                .withMapping(GuessConfig.class)
                .withMapping(SessionConfig.class)
                .build();
    }

    private static PropertiesConfigSource properties() throws IOException {
        return new PropertiesConfigSource(ConfigurationTest.class.getResource("/application.properties"), 250);
    }
}
