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
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
        customer.request().get("/api/accounts").then().statusCode(200).body("accounts", empty());
        String first = customer.accountWith(10);
        String second = customer.accountWith(20);
        Customer.ofEu().accountWith(30);

        customer.request()
                .get("/api/accounts")
                .then()
                .statusCode(200)
                .body("accounts.id", contains(first, second))
                .body("accounts.balance.amount", contains(10, 20))
                .body("size()", equalTo(1));
    }

    @Test
    void listsThemPageByPage() {
        List<String> all =
                Stream.generate(() -> customer.account("EUR")).limit(5).toList();
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = customer.request()
                    .get("/api/accounts?limit=2&cursor=" + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            List<String> ids = page.getList("accounts.id");
            assertThat(ids).hasSizeLessThanOrEqualTo(2);
            seen.addAll(ids);
            cursor = page.getString("next");
        }
        assertThat(seen).isEqualTo(all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=many", "cursor=somewhere"})
    void refusesAPageThatThereIsNone(String query) {
        customer.request()
                .get("/api/accounts?" + query)
                .then()
                .statusCode(422)
                .body("errors.field", contains(query.substring(0, query.indexOf('='))));
    }

    @Test
    void aCustomerHasOnlySoManyAccounts() {
        for (int i = 0; i < 100; i++) {
            customer.account("EUR");
        }
        customer.request()
                .body("{\"currency\":\"EUR\",\"name\":\"one more\"}")
                .post("/api/accounts")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:catamaran:problem:too-many-accounts"));
        assertThat(Customer.ofEu().account("EUR")).isNotEmpty();
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
