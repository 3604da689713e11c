package dev.catamaran.identity.session;

import static dev.catamaran.identity.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.identity.Person;
import dev.catamaran.platform.problem.Problem;
import dev.catamaran.platform.session.SessionEntry;
import dev.catamaran.platform.session.SessionKey;
import dev.catamaran.platform.session.SessionToken;
import dev.catamaran.testkit.DatabaseResource;
import dev.catamaran.testkit.RedisResource;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.redis.datasource.stream.StreamMessage;
import io.quarkus.redis.datasource.stream.StreamRange;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DatabaseResource.class)
@WithTestResource(RedisResource.class)
class StoredSessionTest {

    @Inject
    SessionKey key;

    @Inject
    RedisDataSource redis;

    private SessionToken token;

    @BeforeEach
    void logIn() {
        Person ada = Person.fresh();
        ada.signUp().then().statusCode(201);
        String text = ada.logIn().then().statusCode(201).extract().path("token");
        token = SessionToken.verify(key, text).orElseThrow();
    }

    @Test
    void isInRedisByNameAloneUntilItExpires() {
        assertThat(text(SessionEntry.key(token.id()))).isEqualTo("1");
        assertLivesAsLongAsTheSession(SessionEntry.key(token.id()));
    }

    @Test
    void isToldToThePeerByTheStream() {
        assertThat(changes())
                .containsExactly(Map.of(
                        "op", "put",
                        "id", token.id(),
                        "expiresAt", String.valueOf(token.expiresAt().toEpochMilli())));
    }

    @Test
    void isGoneAndRevokedAfterTheLogout() {
        Person.with(token).delete("/api/sessions/current").then().statusCode(204);
        assertThat(text(SessionEntry.key(token.id()))).isNull();
        assertThat(text(SessionEntry.revokedKey(token.id()))).isEqualTo("1");
        assertLivesAsLongAsTheSession(SessionEntry.revokedKey(token.id()));
        assertThat(changes()).extracting(change -> change.get("op")).containsExactly("put");
    }

    @Test
    void mayBeEndedTwice() {
        Person.with(token).delete("/api/sessions/current").then().statusCode(204);
        Person.with(token).delete("/api/sessions/current").then().statusCode(204);
        assertThat(text(SessionEntry.revokedKey(token.id()))).isEqualTo("1");
    }

    @Test
    void isForgottenByTheBrowserAfterTheLogout() {
        String cookie = Person.with(token).delete("/api/sessions/current").header("Set-Cookie");
        assertThat(cookie).startsWith("__Host-catamaran-session=").contains("Max-Age=0", "Path=/");
    }

    @Test
    void isNotEndedByACallThatNoGatewayVouchesFor() {
        assertProblem(given().delete("/api/sessions/current"), Problem.UNAUTHENTICATED);
        assertThat(text(SessionEntry.key(token.id()))).isNotNull();
    }

    private void assertLivesAsLongAsTheSession(String name) {
        long left = redis.key().pttl(name);
        assertThat(left)
                .isBetween(Duration.ofHours(11).toMillis(), Duration.ofHours(12).toMillis());
    }

    private String text(String name) {
        return redis.value(String.class).get(name);
    }

    private List<Map<String, String>> changes() {
        return redis.stream(String.class).xrange(SessionEntry.CHANGES, StreamRange.of("-", "+")).stream()
                .map(StreamMessage::payload)
                .filter(change -> change.get("id").equals(token.id()))
                .toList();
    }
}
