package dev.catamaran.identity.database;

import static dev.catamaran.identity.Problems.assertProblem;

import dev.catamaran.identity.Person;
import dev.catamaran.platform.problem.Problem;
import dev.catamaran.testkit.DatabaseResource;
import dev.catamaran.testkit.RedisResource;
import dev.catamaran.testkit.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DatabaseResource.class)
@WithTestResource(RedisResource.class)
class DatabaseGoneTest {

    private final Person ada = Person.fresh();

    @Test
    void refusesWhileTheDatabaseTakesNobodyAndGoesOnAfterwards() throws SQLException {
        ada.signUp().then().statusCode(201);
        admit(false);
        try {
            assertProblem(ada.logIn(), Problem.UNAVAILABLE).header("Retry-After", "1");
            assertProblem(Person.fresh().signUp(), Problem.UNAVAILABLE);
        } finally {
            admit(true);
        }
        ada.logIn().then().statusCode(201);
    }

    private static void admit(boolean everybody) throws SQLException {
        String url = TestDatabase.url().replace("/catamaran", "/postgres") + "?user=postgres";
        try (Connection beside = DriverManager.getConnection(url);
                Statement statement = beside.createStatement()) {
            statement.execute("ALTER DATABASE catamaran ALLOW_CONNECTIONS " + everybody);
            if (!everybody) {
                statement.execute("SELECT pg_terminate_backend(pid, 1000) FROM pg_stat_activity"
                        + " WHERE datname = 'catamaran' AND usename = 'catamaran_identity'");
            }
        }
    }
}
