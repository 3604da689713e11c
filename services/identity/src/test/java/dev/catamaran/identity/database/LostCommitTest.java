package dev.catamaran.identity.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.catamaran.platform.problem.Problem;
import dev.catamaran.platform.problem.ProblemException;
import dev.catamaran.testkit.DatabaseResource;
import dev.catamaran.testkit.RedisResource;
import dev.catamaran.testkit.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DatabaseResource.class)
@WithTestResource(RedisResource.class)
class LostCommitTest {

    @Inject
    Database database;

    @Inject
    EntityManager entities;

    @Test
    void asksTheCallerToRepeatWhatCouldNotBeCommitted() {
        assertThatThrownBy(() -> database.transaction(this::loseTheSession))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(Problem.UNAVAILABLE));
        assertThat(database.transaction(this::session)).isPositive();
    }

    private int loseTheSession() {
        int session = session();
        try (Connection superuser = TestDatabase.superuser();
                PreparedStatement end = superuser.prepareStatement("SELECT pg_terminate_backend(?, 2000)")) {
            end.setInt(1, session);
            end.execute();
            return session;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private int session() {
        return (Integer) entities.createNativeQuery("SELECT pg_backend_pid()", Integer.class)
                .getSingleResult();
    }
}
