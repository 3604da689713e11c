package dev.catamaran.identity;

import dev.catamaran.platform.http.GatewayHeaders;
import dev.catamaran.testkit.DatabaseResource;
import dev.catamaran.testkit.RedisResource;
import dev.catamaran.testkit.TestDatabase;
import dev.catamaran.testkit.fuzz.Fuzz;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DatabaseResource.class)
@WithTestResource(RedisResource.class)
class FuzzTest {

    @TestHTTPResource
    URI api;

    @TestHTTPResource(value = "openapi", management = true)
    URI document;

    private final Person ada = Person.fresh();

    @Test
    void refusesWhateverItCannotDoAndChangesNothing() throws Exception {
        String id = ada.signUp().then().statusCode(201).extract().path("id");

        Map<String, String> headers = Map.of(
                GatewayHeaders.CUSTOMER,
                id,
                GatewayHeaders.HOME,
                "eu",
                GatewayHeaders.SESSION,
                "a-session",
                GatewayHeaders.SESSION_EXPIRES,
                Long.toString(System.currentTimeMillis() + 3_600_000));
        Fuzz.of(
                        api,
                        Map.of(
                                "email", List.of(ada.email(), Person.fresh().email()),
                                "password", List.of(ada.password()),
                                "name", List.of(ada.name()),
                                "home", List.of("eu", "us")))
                .calling(document, "/api/")
                .run(call -> headers, FuzzTest::customers);
    }

    private static String customers() {
        try (Connection database = TestDatabase.superuser();
                Statement count = database.createStatement();
                ResultSet row = count.executeQuery("SELECT count(*) FROM identity.customer")) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
