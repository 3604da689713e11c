package dev.catamaran.identity.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.catamaran.testkit.DatabaseResource;
import dev.catamaran.testkit.RedisResource;
import dev.catamaran.testkit.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(DatabaseResource.class)
@WithTestResource(RedisResource.class)
class MigrationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE identity.customer SET name = 'x'",
                "DELETE FROM identity.customer",
                "TRUNCATE identity.customer"
            })
    void letsTheAppOnlyInsert(String change) {
        assertThatThrownBy(() -> run(TestDatabase.identity(), change)).hasMessageContaining("permission denied");
    }

    @Test
    void letsNoServiceTakeALogOutBack() {
        for (String sql :
                new String[] {"DELETE FROM identity.log_out", "UPDATE identity.log_out SET expires_at = now()"}) {
            assertThatThrownBy(() -> run(TestDatabase.identity(), sql)).hasMessageContaining("permission denied");
        }
    }

    @Test
    void letsNoOtherServiceSeeACustomer() throws SQLException {
        for (Connection other : List.of(TestDatabase.payments(), TestDatabase.reader())) {
            assertThatThrownBy(() -> run(other, "SELECT password_hash FROM identity.customer"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void takesTheSameAddressFromBothRegionsSoThatReplicationNeverStops() throws SQLException {
        String insert = """
                INSERT INTO identity.customer (id, email, password_hash, name, home, region, created_at)
                VALUES (gen_random_uuid(), 'twin@example.org', 'none', 'Twin', 'eu', '%s', now())""";
        run(TestDatabase.identity(), insert.formatted("eu"));
        run(TestDatabase.identity(), insert.formatted("us"));
        assertThatThrownBy(() -> run(TestDatabase.identity(), insert.formatted("us")))
                .hasMessageContaining("duplicate");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
