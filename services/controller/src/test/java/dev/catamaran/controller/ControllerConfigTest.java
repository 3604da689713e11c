package dev.catamaran.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The variables that a controller reads, and what holds without them. */
class ControllerConfigTest {
    private static final Map<String, String> LEAST = Map.of(
            "catamaran.region", "eu",
            "catamaran.quorum.id", "1",
            "catamaran.quorum.servers", "1=a:1:2,2=b:1:2,3=c:1:2",
            "catamaran.quorum.client.port", "2181",
            "catamaran.quorum.dir", "/data");

    @Test
    void theDefaultsAreTheOnesOfTheDesign() throws IOException {
        ControllerConfig config = config(LEAST);
        assertThat(config.mode()).isEqualTo(Mode.ACTIVE_PASSIVE);
        assertThat(config.replication()).isEqualTo(Replication.ASYNC);
        assertThat(config.homes()).containsExactly("eu", "us");
        assertThat(config.primary()).isEqualTo("eu");
        assertThat(config.lease().millis()).isEqualTo(1_000);
        assertThat(config.lease().marginMillis()).isEqualTo(300);
        assertThat(config.lease().transactionMillis()).isEqualTo(250);
        assertThat(config.lease().stayMillis()).isEqualTo(5_000);
        assertThat(config.lease().restMillis()).isEqualTo(5_000);
        assertThat(config.peer()).isEmpty();
        assertThat(config.quorum().detours()).isEmpty();
        assertThat(config.redisUrl()).isEmpty();
        assertThat(config.peerRedisUrl()).isEmpty();
        assertThat(config.database().url()).isEmpty();
        assertThat(config.database().user()).isEqualTo("postgres");
    }

    @Test
    void everyVariableIsRead() throws IOException {
        ControllerConfig config = config(Map.ofEntries(
                Map.entry("catamaran.region", "us"),
                Map.entry("catamaran.peer", "eu"),
                Map.entry("catamaran.mode", "active-active"),
                Map.entry("catamaran.replication", "sync"),
                Map.entry("catamaran.homes", "us,eu"),
                Map.entry("catamaran.primary", "us"),
                Map.entry("catamaran.lease.millis", "2000"),
                Map.entry("catamaran.lease.margin.millis", "400"),
                Map.entry("catamaran.transaction-timeout-millis", "300"),
                Map.entry("catamaran.lease.stay.millis", "1"),
                Map.entry("catamaran.lease.rest.millis", "2"),
                Map.entry("catamaran.quorum.id", "2"),
                Map.entry("catamaran.quorum.servers", "1=a:1:2,2=b:1:2,3=c:1:2"),
                Map.entry("catamaran.quorum.client.port", "2182"),
                Map.entry("catamaran.quorum.dir", "/other"),
                Map.entry("catamaran.quorum.detours", "a:1,b:2"),
                Map.entry("catamaran.database.url", "jdbc:postgresql://h/catamaran"),
                Map.entry("catamaran.database.user", "admin"),
                Map.entry("catamaran.database.password", "secret"),
                Map.entry("catamaran.redis.url", "redis://own"),
                Map.entry("catamaran.peer.redis.url", "redis://peer")));
        assertThat(config.region()).isEqualTo("us");
        assertThat(config.peer()).contains("eu");
        assertThat(config.mode()).isEqualTo(Mode.ACTIVE_ACTIVE);
        assertThat(config.replication()).isEqualTo(Replication.SYNC);
        assertThat(config.homes()).containsExactly("us", "eu");
        assertThat(config.primary()).isEqualTo("us");
        assertThat(config.lease().millis()).isEqualTo(2_000);
        assertThat(config.lease().marginMillis()).isEqualTo(400);
        assertThat(config.lease().transactionMillis()).isEqualTo(300);
        assertThat(config.lease().stayMillis()).isEqualTo(1);
        assertThat(config.lease().restMillis()).isEqualTo(2);
        assertThat(config.quorum().id()).isEqualTo(2);
        assertThat(config.quorum().clientPort()).isEqualTo(2_182);
        assertThat(config.quorum().dir()).hasToString("/other");
        assertThat(config.quorum().detours().orElseThrow()).containsExactly("a:1", "b:2");
        assertThat(config.database().url()).contains("jdbc:postgresql://h/catamaran");
        assertThat(config.database().user()).isEqualTo("admin");
        assertThat(config.database().password()).contains("secret");
        assertThat(config.redisUrl().orElseThrow()).hasToString("redis://own");
        assertThat(config.peerRedisUrl().orElseThrow()).hasToString("redis://peer");
    }

    @Test
    void aModeThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> config(with("catamaran.mode", "both"))).isInstanceOf(ConfigValidationException.class);
        assertThatThrownBy(() -> config(Map.of("catamaran.region", "eu")))
                .isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining("quorum");
    }

    private static Map<String, String> with(String key, String value) {
        Map<String, String> all = new HashMap<>(LEAST);
        all.put(key, value);
        return all;
    }

    private static ControllerConfig config(Map<String, String> environment) throws IOException {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(environment, "environment", 300))
                .withSources(new PropertiesConfigSource(
                        ControllerConfigTest.class.getResource("/application.properties"), 100))
                .withMapping(ControllerConfig.class)
                .build();
        return config.getConfigMapping(ControllerConfig.class);
    }
}
