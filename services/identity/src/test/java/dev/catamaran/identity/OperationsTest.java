package dev.catamaran.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;

import dev.catamaran.platform.http.GatewayHeaders;
import dev.catamaran.testkit.DatabaseResource;
import dev.catamaran.testkit.RedisResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;

/** What an operator sees: health, metrics, the API's description and the log. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@WithTestResource(RedisResource.class)
class OperationsTest {

    @TestHTTPResource(value = "/", management = true)
    URI management;

    private final Person ada = Person.fresh();

    @Test
    void isReadyWhenItsDatabaseAndItsRedisAre() {
        given().get(management + "health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", hasItems("Database connections health check", "Redis connection health check"));
        given().get(management + "health/live").then().statusCode(200);
    }

    @Test
    void countsWhatItDidAndWhatItRefused() {
        ada.signUp().then().statusCode(201);
        ada.signUp().then().statusCode(200);
        ada.logIn().then().statusCode(201);
        Person.logIn(ada.email(), "wrong password").then().statusCode(401);
        String metrics = given().get(management + "metrics").asString();
        assertThat(metrics)
                .contains("catamaran_signups_total{outcome=\"made\"}")
                .contains("catamaran_signups_total{outcome=\"repeated\"}")
                .contains("catamaran_logins_total{outcome=\"made\"}")
                .contains("catamaran_logins_total{outcome=\"unauthenticated\"}");
    }

    @Test
    void countsFromNoughtWhatHasNotHappenedYet() {
        assertThat(given().get(management + "metrics").asString())
                .contains("catamaran_logouts_total{outcome=\"failed\"} 0.0");
    }

    @Test
    void describesItsFourCalls() {
        given().accept("application/json")
                .get(management + "openapi")
                .then()
                .statusCode(200)
                .body("info.title", containsString("identity"))
                .body("paths.'/api/customers'", hasKey("post"))
                .body("paths.'/api/sessions'", hasKey("post"))
                .body("paths.'/api/sessions/current'", hasKey("delete"))
                .body("paths.'/api/me'", hasKey("get"));
    }

    @Test
    void keepsHealthAndMetricsOffTheApi() {
        given().get("/q/health/ready").then().statusCode(404);
        given().get("/q/metrics").then().statusCode(404);
    }

    @Test
    void namesTheAccountOfARefusedLogInByAHashAndWhereItCameFrom() {
        Collection<String> written = linesOf(() -> Person.json()
                .header(GatewayHeaders.ADDRESS, "203.0.113.7")
                .body(Map.of("email", "Nobody@example.org", "password", "a guess"))
                .post("/api/sessions")
                .then()
                .statusCode(401));
        // printf %s nobody@example.org | sha256sum
        assertThat(written)
                .anyMatch(line -> line.contains("event=login-refused account=562b23229c385803 from=203.0.113.7"));
    }

    @Test
    void writesNoAddressNameOrPasswordIntoItsLog() {
        Collection<String> written = linesOf(() -> {
            ada.signUp().then().statusCode(201);
            new Person(ada.email(), "another password", ada.name())
                    .signUp()
                    .then()
                    .statusCode(409);
            new Person(ada.email(), "short", ada.name()).signUp().then().statusCode(422);
            ada.logIn().then().statusCode(201);
            Person.logIn(ada.email(), "wrong password").then().statusCode(401);
        });
        assertThat(written).anyMatch(line -> line.contains("event=signed-up customer="));
        assertThat(written)
                .noneMatch(line -> line.contains("ada.") || line.contains(ada.name()) || line.contains("password"));
    }

    private static Collection<String> linesOf(Runnable calls) {
        Lines lines = new Lines();
        Logger root = Logger.getLogger("");
        root.addHandler(lines);
        try {
            calls.run();
        } finally {
            root.removeHandler(lines);
        }
        return lines.written;
    }

    private static final class Lines extends Handler {

        private final Collection<String> written = new ConcurrentLinkedQueue<>();

        @Override
        public void publish(LogRecord event) {
            written.add(ExtLogRecord.wrap(event).getFormattedMessage() + event.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
