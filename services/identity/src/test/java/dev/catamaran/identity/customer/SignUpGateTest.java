package dev.catamaran.identity.customer;

import static dev.catamaran.identity.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.catamaran.identity.Person;
import dev.catamaran.platform.problem.Problem;
import dev.catamaran.testkit.DatabaseResource;
import dev.catamaran.testkit.Gate;
import dev.catamaran.testkit.RedisResource;
import dev.catamaran.testkit.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DatabaseResource.class)
@WithTestResource(RedisResource.class)
class SignUpGateTest {

    private static final int CLIENTS = 8;
    private static final int POOL = 6;
    private static final String INSERT = """
            INSERT INTO identity.customer (id, email, password_hash, name, home, region, created_at)
            VALUES (gen_random_uuid(), ?, 'none', 'Eve', 'eu', 'eu', now())""";

    private final Person ada = Person.fresh();

    @AfterEach
    void open() {
        Gate.open("eu");
    }

    @Test
    void refusesWhileTheGateOfTheHomeIsShutAndWritesNothing() {
        Gate.shut("eu");
        assertProblem(ada.signUp(), Problem.GATE_SHUT).header("Retry-After", equalTo("1"));
        Gate.open("eu");
        ada.signUp().then().statusCode(201);
    }

    @Test
    void refusesWhenTheGateIsOpenForTheOtherRegionOnly() {
        Gate.shut("eu");
        Gate.open("eu", "us", 2);
        assertProblem(ada.signUp(), Problem.GATE_SHUT);
        Gate.shut("eu", "us");
    }

    @Test
    void makesOneCustomerOfManySignUpsAtTheSameMoment() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            Callable<Integer> signUp = () -> ada.signUp().statusCode();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : clients.invokeAll(Collections.nCopies(CLIENTS, signUp))) {
                answers.add(answer.get());
            }
            // a machine that is busy enough may also say that it gave up in time
            assertThat(answers).containsAnyOf(200, 201).isSubsetOf(200, 201, 503);
            assertThat(answers).filteredOn(status -> status == 201).hasSizeLessThanOrEqualTo(1);
            assertThat(customers()).isEqualTo(1);
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void givesUpInTimeWhenItHasToWaitAndTheConnectionsDoNotRunOut() throws SQLException {
        try (Connection other = TestDatabase.identity();
                PreparedStatement insert = other.prepareStatement(INSERT)) {
            other.setAutoCommit(false);
            insert.setString(1, ada.email());
            insert.executeUpdate();
            for (int i = 0; i <= POOL; i++) {
                assertProblem(ada.signUp(), Problem.UNAVAILABLE).header("Retry-After", equalTo("1"));
            }
            other.rollback();
        }
        ada.signUp().then().statusCode(201);
    }

    private int customers() throws SQLException {
        try (Connection app = TestDatabase.identity();
                PreparedStatement count =
                        app.prepareStatement("SELECT count(*) FROM identity.customer WHERE email = ?")) {
            count.setString(1, ada.email());
            ResultSet rows = count.executeQuery();
            rows.next();
            return rows.getInt(1);
        }
    }
}
