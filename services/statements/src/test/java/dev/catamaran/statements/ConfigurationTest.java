package dev.catamaran.statements;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pins every key that an operator can set, and its default. */
class ConfigurationTest {

    @Test
    void readsItsRegionsDatabaseAndNothingElse() throws IOException {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(getClass().getResource("/application.properties")))
                .withDefaultValues(Map.of("catamaran.database.url", "jdbc:postgresql://127.0.0.1:5432/catamaran"))
                .build();

        assertThat(config.getRawValue("quarkus.datasource.jdbc.url"))
                .isEqualTo("jdbc:postgresql://127.0.0.1:5432/catamaran");
        assertThat(config.getRawValue("quarkus.datasource.username")).isEqualTo("catamaran_reader");
        assertThat(config.getRawValue("quarkus.datasource.jdbc.max-size")).isEqualTo("6");
        assertThat(config.getRawValue("quarkus.datasource.jdbc.additional-jdbc-properties.options"))
                .isEqualTo("-c statement_timeout=2000ms -c default_transaction_read_only=on");
        assertThat(config.getRawValue("quarkus.datasource.jdbc.additional-jdbc-properties.logServerErrorDetail"))
                .isEqualTo("false");
    }
}
