package dev.catamaran.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DatabaseResourceTest {

    private static final DatabaseResource RESOURCE = new DatabaseResource();
    private static Map<String, String> config;

    @BeforeAll
    static void start() {
        config = RESOURCE.start();
    }

    @AfterAll
    static void stop() {
        RESOURCE.stop();
    }

    @Test
    void leavesTheAppItsRoleAndGivesFlywayTheOwner() {
        assertThat(config)
                .containsEntry("catamaran.region", "eu")
                .doesNotContainKey("catamaran.database.user")
                .containsEntry("catamaran.database.url", TestDatabase.url())
                .containsEntry("quarkus.flyway.username", "catamaran");
    }

    @Test
    void opensTheGateOfBothHomesAndShutsItWhenTold() throws SQLException {
        assertThat(isOpen("eu")).isTrue();
        assertThat(isOpen("us")).isTrue();

        Gate.shut("us");
        assertThat(isOpen("us")).isFalse();
        assertThat(isOpen("eu")).isTrue();

        Gate.open("us", "eu", 7, Duration.ofMinutes(1));
        assertThat(isOpen("us")).isTrue();
    }

    @Test
    void letsNoServiceTouchTheGate() {
        assertThatThrownBy(() -> {
                    try (Connection app = TestDatabase.payments();
                            Statement statement = app.createStatement()) {
                        statement.execute("UPDATE control.write_gate SET open_until = now()");
                    }
                })
                .hasMessageContaining("permission denied");
    }

    private static boolean isOpen(String home) throws SQLException {
        try (Connection app = TestDatabase.payments();
                Statement statement = app.createStatement();
                ResultSet rows = statement.executeQuery("SELECT open_until > clock_timestamp() FROM control.write_gate"
                        + " WHERE region = 'eu' AND home = '" + home + "'")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }
}
