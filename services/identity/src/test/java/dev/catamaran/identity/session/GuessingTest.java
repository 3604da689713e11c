package dev.catamaran.identity.session;

import static dev.catamaran.identity.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.identity.Person;
import dev.catamaran.platform.http.GatewayHeaders;
import dev.catamaran.platform.problem.Problem;
import dev.catamaran.platform.session.SessionKey;
import dev.catamaran.platform.session.SessionToken;
import dev.catamaran.testkit.DatabaseResource;
import dev.catamaran.testkit.RedisResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Strangers who try passwords: one after the other, and many at once. */
@QuarkusTest
@TestProfile(GuessingTest.DearPasswords.class)
@WithTestResource(DatabaseResource.class)
@WithTestResource(RedisResource.class)
class GuessingTest {

    private static final Executor THREADS = command -> new Thread(command).start();
    private static final int FLOOD = 60;

    private final Person ada = Person.fresh();

    @Inject
    SessionKey key;

    /** A comparison takes so long that a flood lasts for seconds. */
    public static final class DearPasswords implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "catamaran.password.cost", "12",
                    "catamaran.password.waiting", "4",
                    "catamaran.guesses.account-from-address", "3");
        }
    }

    @Test
    void endAfterAFewWrongPasswordsAndOnlyForThem() {
        ada.signUp().then().statusCode(201);
        for (int i = 0; i < 2; i++) {
            assertProblem(logIn("203.0.113.1", "wrong password"), Problem.UNAUTHENTICATED);
        }
        assertProblem(signUpAgain("203.0.113.1", "another wrong one"), Problem.EMAIL_TAKEN);

        Response refused = logIn("203.0.113.1", ada.password());
        assertProblem(refused, Problem.RATE_LIMITED);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
        assertProblem(signUpAgain("203.0.113.1", ada.password()), Problem.RATE_LIMITED);
        logIn("203.0.113.2", ada.password()).then().statusCode(201);
    }

    @Test
    void doNotKeepAnybodyFromSeeingWhoTheyAreAndFromLoggingOut() {
        ada.signUp().then().statusCode(201);
        SessionToken token = SessionToken.verify(key, ada.logIn().path("token")).orElseThrow();
        List<CompletableFuture<Response>> flood = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> Person.fresh().logIn(), THREADS))
                .limit(FLOOD)
                .toList();

        Person.with(token).get("/api/me").then().statusCode(200);
        Person.with(token).delete("/api/sessions/current").then().statusCode(204);

        assertThat(flood.stream().filter(GuessingTest::wasCompared).count()).isLessThan(FLOOD / 3);
        List<Response> answers = flood.stream().map(CompletableFuture::join).toList();
        Response refused = answers.stream()
                .filter(answer -> answer.statusCode() == Problem.RATE_LIMITED.status())
                .findFirst()
                .orElseThrow();
        assertProblem(refused, Problem.RATE_LIMITED);
        assertThat(refused.header("Retry-After")).isEqualTo("1");
    }

    private static boolean wasCompared(CompletableFuture<Response> answer) {
        return answer.isDone() && answer.join().statusCode() == Problem.UNAUTHENTICATED.status();
    }

    private Response logIn(String from, String password) {
        return Person.json()
                .header(GatewayHeaders.ADDRESS, from)
                .body(Map.of("email", ada.email(), "password", password))
                .post("/api/sessions");
    }

    private Response signUpAgain(String from, String password) {
        return Person.json()
                .header(GatewayHeaders.ADDRESS, from)
                .body(new Person(ada.email(), password, ada.name()).form())
                .post("/api/customers");
    }
}
