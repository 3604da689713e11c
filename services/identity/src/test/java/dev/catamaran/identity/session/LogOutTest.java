package dev.catamaran.identity.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.catamaran.identity.Person;
import dev.catamaran.platform.session.SessionEntry;
import dev.catamaran.platform.session.SessionKey;
import dev.catamaran.platform.session.SessionToken;
import dev.catamaran.testkit.DatabaseResource;
import dev.catamaran.testkit.Gate;
import dev.catamaran.testkit.RedisResource;
import dev.catamaran.testkit.TestDatabase;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.redis.client.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A log-out is a row; Redis is told of it, and told again. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@WithTestResource(RedisResource.class)
class LogOutTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    SessionKey key;

    @Inject
    RedisDataSource redis;

    @Inject
    LogOuts logOuts;

    @Inject
    LogOutFeed feed;

    private SessionToken token;

    @BeforeEach
    void logIn() {
        Person ada = Person.fresh();
        ada.signUp().then().statusCode(201);
        token = SessionToken.verify(
                        key, ada.logIn().then().statusCode(201).extract().path("token"))
                .orElseThrow();
    }

    @Test
    void isARowOfTheRegionThatTookItOnceHoweverOftenItIsAsked() throws SQLException {
        logOut();
        logOut();
        assertThat(rows("identity.log_out WHERE region = 'eu' AND expires_at > now() + interval '11 hours'"
                        + " AND session_id"))
                .isEqualTo(1);
        feed.round();
        await().atMost(SOON).until(() -> rows("identity.log_out_untold WHERE session_id") == 0);
    }

    @Test
    void needsNoOpenGate() throws SQLException {
        Gate.shut("eu");
        try {
            logOut();
        } finally {
            Gate.open("eu");
        }
        assertThat(rows("identity.log_out WHERE session_id")).isEqualTo(1);
    }

    @Test
    void isTakenWhileRedisTakesNothingAndToldWhenItDoes() {
        follow("127.0.0.1", "1");
        try {
            logOut();
            assertThat(isRevoked()).isFalse();
        } finally {
            follow("NO", "ONE");
        }
        feed.round();
        await().atMost(SOON).until(this::isRevoked);
    }

    @Test
    void comesBackToARedisThatHasLostEverything() {
        List<LogOut> many = IntStream.range(0, 1_200)
                .mapToObj(i -> new LogOut(
                        UUID.randomUUID().toString(), "us", Instant.now().plusSeconds(600 + i % 3)))
                .toList();
        many.forEach(logOuts::add);
        logOut();
        feed.round();
        await().atMost(SOON).until(() -> logOuts.untold(1).isEmpty());

        redis.execute("FLUSHALL");
        follow("127.0.0.1", "1");
        feed.round();
        follow("NO", "ONE");

        feed.round();
        await().atMost(SOON).until(this::isRevoked);
        feed.round();
        await().atMost(SOON).until(() -> many.stream().allMatch(one -> isRevoked(one.sessionId())));
    }

    @Test
    void isForgottenWithTheSession() {
        LogOut old = new LogOut(
                UUID.randomUUID().toString(),
                "us",
                Instant.now().minusSeconds(1).truncatedTo(ChronoUnit.MICROS));
        logOuts.add(old);
        assertThat(logOuts.after(Instant.EPOCH, "", 10_000)).doesNotContain(old);
        feed.round();
        await().atMost(SOON).until(() -> !logOuts.untold(10_000).contains(old));
        assertThat(isRevoked(old.sessionId())).isFalse();
    }

    private void logOut() {
        Person.with(token).delete("/api/sessions/current").then().statusCode(204);
    }

    private boolean isRevoked() {
        return isRevoked(token.id());
    }

    private boolean isRevoked(String session) {
        Response value = redis.execute("GET", SessionEntry.revokedKey(session));
        return value != null;
    }

    private void follow(String host, String port) {
        redis.execute("REPLICAOF", host, port);
    }

    private long rows(String where) throws SQLException {
        try (Connection superuser = TestDatabase.superuser();
                PreparedStatement count = superuser.prepareStatement("SELECT count(*) FROM " + where + " = ?")) {
            count.setString(1, token.id());
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
