package dev.catamaran.payments.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.catamaran.payments.Customer;
import dev.catamaran.testkit.DatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class AccountsTest {

    private final Customer customer = Customer.ofEu();

    @Test
    void opensAnEmptyAccountAtTheCallersHome() {
        Customer american = Customer.ofUs();
        american.request()
                .body("{\"currency\":\"USD\",\"name\":\"Savings\"}")
                .post("/api/accounts")
                .then()
                .statusCode(201)
                .header("Location", startsWith("/api/accounts/"))
                .body("name", equalTo("Savings"))
                .body("currency", equalTo("USD"))
                .body("home", equalTo("us"))
                .body("balance.amount", equalTo(0))
                .body("balance.currency", equalTo("USD"));
    }

    @Test
    void listsTheCallersAccountsOldestFirst() {
        customer.request().get("/api/accounts").then().statusCode(200).body("$", empty());
        String first = customer.accountWith(10);
        String second = customer.accountWith(20);
        Customer.ofEu().accountWith(30);

        customer.request()
                .get("/api/accounts")
                .then()
                .statusCode(200)
                .body("id", contains(first, second))
                .body("balance.amount", contains(10, 20));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"currency\":\"EURO\",\"name\":\"x\"}",
                "{\"currency\":\"eur\",\"name\":\"x\"}",
                "{\"name\":\"x\"}",
                "{\"currency\":\"EUR\",\"name\":\" \"}",
                "{\"currency\":\"EUR\"}"
            })
    void wantsACurrencyOfIso4217AndAName(String body) {
        customer.request()
                .body(body)
                .post("/api/accounts")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:catamaran:problem:invalid-request"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"XX" + "X", "XTS", "XAU", "XAG", "XPT", "XPD", "XDR", "XUA", "CLF", "USN", "CHE", "DEM"})
    void opensNoAccountInWhatNobodyPaysWith(String code) {
        customer.request()
                .body("{\"currency\":\"" + code + "\",\"name\":\"x\"}")
                .post("/api/accounts")
                .then()
                .statusCode(422)
                .body("errors.field", contains("currency"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EUR", "USD", "JPY", "BHD", "XOF", "XCD"})
    void opensAccountsInTheMoneyOfEveryCountry(String code) {
        assertThat(customer.account(code)).isNotEmpty();
    }
}
