package dev.catamaran.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.catamaran.controller.dynamodb.TableSettings;
import dev.catamaran.controller.lease.LeaseTimes;
import dev.catamaran.controller.lease.Replication;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The variables that a controller reads, and what holds without them. */
class ControllerConfigTest {
    private static final Map<String, String> LEAST = Map.of(
            "catamaran.region", "eu",
            "catamaran.quorum.id", "1",
            "catamaran.quorum.servers", "1=a:1:2,2=b:1:2,3=c:1:2",
            "catamaran.quorum.client.port", "2181",
            "catamaran.quorum.dir", "/data");
    private static final LeaseTimes TIMES = LeaseTimes.of(
            Duration.ofSeconds(1), Duration.ofMillis(300), Duration.ofMillis(250), Duration.ZERO, Duration.ZERO);

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
        assertThat(config.lease().restMillis()).isEqualTo(15_000);
        assertThat(config.lease().copyAgeMillis()).isEqualTo(60_000);
        assertThat(config.peer()).isEmpty();
        assertThat(config.register().kind()).isEqualTo(RegisterKind.EMBEDDED);
        assertThat(config.register().table()).isEmpty();
        assertThat(config.register().region()).isEmpty();
        assertThat(config.register().endpoint()).isEmpty();
        assertThat(config.promotion().kind()).isEqualTo(PromotionKind.SELF);
        assertThat(config.promotion().region()).isEmpty();
        assertThat(config.promotion().datastore()).isEmpty();
        assertThat(config.promotion().endpoint()).isEmpty();
        assertThat(config.promotion().patienceMillis()).isEqualTo(600_000);
        assertThat(config.quorum().clientHost()).isEqualTo("127.0.0.1");
        assertThat(config.quorum().detours()).isEmpty();
        assertThat(config.quorum().password()).isEmpty();
        assertThat(config.redisUrl()).isEmpty();
        assertThat(config.peerRedisUrl()).isEmpty();
        assertThat(config.database().url()).isEmpty();
        assertThat(config.database().user()).isEqualTo("postgres");
        assertThat(config.orders().token()).as("no orders by default").isEmpty();
        assertThat(config.orders().hosts()).isEmpty();
        assertThat(config.console().orders()).isEmpty();
        assertThat(config.console().user()).isEqualTo("operator");
        assertThat(config.console().password()).as("no console by default").isEmpty();
        assertThat(config.console().controllers()).containsExactly("eu=http://127.0.0.1:8080");
        assertThat(config.console().metrics()).isEmpty();
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
                Map.entry("catamaran.lease.copy.age.millis", "3000"),
                Map.entry("catamaran.register", "dynamodb"),
                Map.entry("catamaran.register.table", "leases"),
                Map.entry("catamaran.register.region", "us-east-1"),
                Map.entry("catamaran.register.endpoint", "http://dynamo:8000"),
                Map.entry("catamaran.promotion", "region-switch"),
                Map.entry("catamaran.promotion.region", "us-east-1"),
                Map.entry("catamaran.promotion.global.cluster", "pair"),
                Map.entry("catamaran.promotion.cluster", "arn:cluster"),
                Map.entry("catamaran.promotion.plan", "arn:plan"),
                Map.entry("catamaran.promotion.datastore", "store"),
                Map.entry("catamaran.promotion.replication.group", "group"),
                Map.entry("catamaran.promotion.endpoint", "http://aws:1"),
                Map.entry("catamaran.promotion.patience.millis", "7"),
                Map.entry("catamaran.quorum.id", "2"),
                Map.entry("catamaran.quorum.servers", "1=a:1:2,2=b:1:2,3=c:1:2"),
                Map.entry("catamaran.quorum.client.host", "0.0.0.0"),
                Map.entry("catamaran.quorum.client.port", "2182"),
                Map.entry("catamaran.quorum.dir", "/other"),
                Map.entry("catamaran.quorum.detours", "a:1,b:2"),
                Map.entry("catamaran.quorum.password", "of the quorum"),
                Map.entry("catamaran.database.url", "jdbc:postgresql://h/catamaran"),
                Map.entry("catamaran.database.user", "admin"),
                Map.entry("catamaran.database.password", "secret"),
                Map.entry("catamaran.orders.token", "of the orders"),
                Map.entry("catamaran.orders.hosts", "eu-controller,orders.example.com"),
                Map.entry("catamaran.console.orders", "eu=http://a:9,us=http://b:9"),
                Map.entry("catamaran.console.user", "ann"),
                Map.entry("catamaran.console.password", "of the console"),
                Map.entry("catamaran.console.controllers", "eu=http://a:1,us=http://b:2"),
                Map.entry("catamaran.console.metrics", "eu=http://c:3/q/metrics"),
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
        assertThat(config.lease().copyAgeMillis()).isEqualTo(3_000);
        assertThat(config.register().kind()).isEqualTo(RegisterKind.DYNAMODB);
        assertThat(config.register().table()).contains("leases");
        assertThat(config.register().region()).contains("us-east-1");
        assertThat(config.register().endpoint().orElseThrow()).hasToString("http://dynamo:8000");
        assertThat(config.promotion().kind()).isEqualTo(PromotionKind.REGION_SWITCH);
        assertThat(config.promotion().region()).contains("us-east-1");
        assertThat(config.promotion().globalCluster()).contains("pair");
        assertThat(config.promotion().cluster()).contains("arn:cluster");
        assertThat(config.promotion().plan()).contains("arn:plan");
        assertThat(config.promotion().datastore()).contains("store");
        assertThat(config.promotion().replicationGroup()).contains("group");
        assertThat(config.promotion().endpoint().orElseThrow()).hasToString("http://aws:1");
        assertThat(config.promotion().patienceMillis()).isEqualTo(7);
        assertThat(config.quorum().id()).hasValue(2);
        assertThat(config.quorum().clientHost()).isEqualTo("0.0.0.0");
        assertThat(config.quorum().clientPort()).hasValue(2_182);
        assertThat(config.quorum().dir()).contains(Path.of("/other"));
        assertThat(config.quorum().detours().orElseThrow()).containsExactly("a:1", "b:2");
        assertThat(config.quorum().password()).contains("of the quorum");
        assertThat(config.database().url()).contains("jdbc:postgresql://h/catamaran");
        assertThat(config.database().user()).isEqualTo("admin");
        assertThat(config.database().password()).contains("secret");
        assertThat(config.orders().token()).contains("of the orders");
        assertThat(config.orders().hosts().orElseThrow()).containsExactly("eu-controller", "orders.example.com");
        assertThat(config.console().orders().orElseThrow()).containsExactly("eu=http://a:9", "us=http://b:9");
        assertThat(config.console().user()).isEqualTo("ann");
        assertThat(config.console().password()).contains("of the console");
        assertThat(config.console().controllers()).containsExactly("eu=http://a:1", "us=http://b:2");
        assertThat(config.console().metrics().orElseThrow()).containsExactly("eu=http://c:3/q/metrics");
        assertThat(config.redisUrl().orElseThrow()).hasToString("redis://own");
        assertThat(config.peerRedisUrl().orElseThrow()).hasToString("redis://peer");
    }

    @Test
    void aModeThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> config(with("catamaran.mode", "both"))).isInstanceOf(ConfigValidationException.class);
    }

    @Test
    void aRegisterThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> config(with("catamaran.register", "redis")))
                .isInstanceOf(ConfigValidationException.class);
    }

    @Test
    void theEmbeddedQuorumNamesTheVariableThatIsMissing() throws IOException {
        assertThat(ChosenRegister.quorum(config(LEAST)).id()).isEqualTo(1);
        for (String key : LEAST.keySet()) {
            if (key.startsWith("catamaran.quorum")) {
                ControllerConfig config = config(without(LEAST, key));
                assertThatThrownBy(() -> ChosenRegister.start(config, Optional.empty()))
                        .hasMessage("CATAMARAN_REGISTER=embedded needs " + variable(key));
            }
        }
    }

    @Test
    void theTableNeedsNoQuorumAndNamesTheVariableThatIsMissing() throws IOException {
        Map<String, String> least = Map.of(
                "catamaran.region", "eu",
                "catamaran.register", "dynamodb",
                "catamaran.register.table", "leases",
                "catamaran.register.region", "eu-west-1",
                "catamaran.database.url", "jdbc:postgresql://h/catamaran");
        TableSettings table = ChosenRegister.table(config(least));
        assertThat(table).isEqualTo(new TableSettings("leases", "eu-west-1", Optional.empty(), Duration.ofMillis(500)));
        for (String key : List.of("catamaran.register.table", "catamaran.register.region", "catamaran.database.url")) {
            ControllerConfig config = config(without(least, key));
            assertThatThrownBy(() -> ChosenRegister.start(config, Optional.empty()))
                    .hasMessageStartingWith("CATAMARAN_REGISTER=dynamodb needs " + variable(key));
        }
    }

    @Test
    void aManagedPromotionNamesTheVariableThatIsMissing() throws IOException {
        Map<String, String> aurora = Map.of(
                "catamaran.promotion", "aurora",
                "catamaran.promotion.region", "eu-west-1",
                "catamaran.promotion.global.cluster", "pair",
                "catamaran.promotion.cluster", "arn:cluster",
                "catamaran.promotion.datastore", "store",
                "catamaran.promotion.replication.group", "group");
        Map<String, String> plan = Map.of(
                "catamaran.promotion", "region-switch",
                "catamaran.promotion.region", "eu-west-1",
                "catamaran.promotion.plan", "arn:plan");
        for (Map<String, String> least : List.of(aurora, plan)) {
            assertThat(promotion(least).service()).isPresent();
            for (String key : least.keySet()) {
                boolean optional = key.equals("catamaran.promotion") || key.endsWith("datastore");
                if (!optional) {
                    assertThatThrownBy(() -> promotion(without(least, key))).hasMessageEndingWith(variable(key));
                }
            }
        }
        assertThat(promotion(aurora).sessions()).isPresent();
        assertThat(promotion(Map.of()).service()).isEmpty();
    }

    @Test
    void aManagedPromotionIsRefusedWhereItCannotWork() {
        Map<String, String> plan = Map.of("catamaran.promotion", "region-switch");
        assertThatThrownBy(() -> promotion(with(plan, "catamaran.mode", "active-active")))
                .hasMessage("CATAMARAN_PROMOTION=region-switch is for CATAMARAN_MODE=active-passive");
        assertThatThrownBy(() -> promotion(with(plan, "catamaran.replication", "sync")))
                .hasMessage("CATAMARAN_PROMOTION=region-switch is for CATAMARAN_REPLICATION=async");
        assertThatThrownBy(() -> promotion(Map.of("catamaran.promotion.datastore", "store")))
                .hasMessage("CATAMARAN_PROMOTION_DATASTORE needs CATAMARAN_PROMOTION");
        assertThatThrownBy(() -> promotion(Map.of("catamaran.promotion", "somehow")))
                .isInstanceOf(ConfigValidationException.class);
    }

    private static ChosenPromotion promotion(Map<String, String> settings) throws IOException {
        Map<String, String> all = new HashMap<>(LEAST);
        all.putAll(settings);
        return ChosenPromotion.of(config(all), TIMES, null);
    }

    private static String variable(String key) {
        return key.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    private static Map<String, String> without(Map<String, String> all, String key) {
        Map<String, String> rest = new HashMap<>(all);
        rest.remove(key);
        return rest;
    }

    private static Map<String, String> with(String key, String value) {
        return with(LEAST, key, value);
    }

    private static Map<String, String> with(Map<String, String> some, String key, String value) {
        Map<String, String> all = new HashMap<>(some);
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
