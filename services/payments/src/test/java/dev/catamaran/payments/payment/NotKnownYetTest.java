package dev.catamaran.payments.payment;

import static org.hamcrest.Matchers.equalTo;

import dev.catamaran.payments.Customer;
import dev.catamaran.testkit.DatabaseResource;
import dev.catamaran.testkit.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While nothing arrives from the peer, what the peer may have made is not said to be nowhere. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class NotKnownYetTest {

    private final Customer payer = Customer.ofEu();
    private final String unknown = UUID.randomUUID().toString();

    @BeforeEach
    void subscribeToAPeerThatCannotBeReached() throws SQLException {
        execute("CREATE SUBSCRIPTION from_us CONNECTION 'host=127.0.0.1' PUBLICATION nowhere"
                + " WITH (connect = false, slot_name = NONE)");
    }

    @AfterEach
    void subscribeToNobody() throws SQLException {
        execute("DROP SUBSCRIPTION from_us");
    }

    @Test
    void asksToPayAnAccountLaterThatTheOtherRegionMayHaveOpened() {
        String key = Customer.freshKey();
        String from = payer.accountWith(100);

        notKnownYet(payer.pay(from, unknown, 10, key));

        String opened = Customer.ofUs().account("EUR");
        payer.pay(from, opened, 10, key).then().statusCode(201);
    }

    @Test
    void saysSoOfWhateverItDoesNotKnow() {
        notKnownYet(payer.request().get("/api/accounts/" + unknown));
        notKnownYet(payer.request().get("/api/payments/" + unknown));
        notKnownYet(payer.deposit(unknown, 1, Customer.freshKey()));
        notKnownYet(payer.refund(unknown, 1L, Customer.freshKey()));
    }

    private static void notKnownYet(Response answer) {
        answer.then()
                .statusCode(404)
                .header("Retry-After", "2")
                .body("type", equalTo("urn:catamaran:problem:not-known-yet"));
    }

    private static void execute(String sql) throws SQLException {
        try (Connection superuser = TestDatabase.superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
