package dev.catamaran.identity.database;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.catamaran.identity.Person;
import dev.catamaran.identity.password.Passwords;
import dev.catamaran.platform.http.GatewayHeaders;
import dev.catamaran.testkit.RedisResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** A region whose database only follows, and takes no writes. */
@QuarkusTest
@WithTestResource(RedisResource.class)
@WithTestResource(StandbyResource.class)
class StandbyTest {

    private static final String INSERT = """
            INSERT INTO identity.customer (id, email, password_hash, name, home, region, created_at)
            VALUES (gen_random_uuid(), ?, ?, ?, 'eu', 'eu', now())""";

    private final Person grace = Person.fresh();

    @Inject
    Passwords passwords;

    @Test
    void logsInACustomerWhoSignedUpAtThePrimary() throws SQLException {
        signUpAtThePrimary();
        await().until(() -> grace.logIn().statusCode() == 201);
        String id = grace.logIn().path("customer.id");
        given().header(GatewayHeaders.CUSTOMER, id)
                .get("/api/me")
                .then()
                .statusCode(200)
                .header("Region", equalTo("us"))
                .body("home", equalTo("eu"))
                .body("region", equalTo("us"));
    }

    @Test
    void saysThatTheGateIsShutToASignUpSoThatTheGatewayMayRepeatIt() {
        grace.signUp()
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("1"))
                .body("type", equalTo("urn:catamaran:problem:gate-shut"));
    }

    private void signUpAtThePrimary() throws SQLException {
        String primary = ConfigProvider.getConfig().getValue(StandbyResource.PRIMARY, String.class);
        try (Connection app = DriverManager.getConnection(primary + "?user=catamaran_identity");
                PreparedStatement insert = app.prepareStatement(INSERT)) {
            insert.setString(1, grace.email());
            insert.setString(2, passwords.hash(grace.password()));
            insert.setString(3, grace.name());
            insert.executeUpdate();
        }
    }
}
