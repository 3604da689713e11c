package dev.catamaran.payments;

import dev.catamaran.platform.http.GatewayHeaders;
import dev.catamaran.testkit.DatabaseResource;
import dev.catamaran.testkit.fuzz.Fuzz;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class FuzzTest {

    private static final List<String> TABLES = List.of("account", "payment", "payment_key", "ledger_entry", "unfolded");

    @TestHTTPResource
    URI api;

    @ConfigProperty(name = "quarkus.management.test-port")
    int management;

    @Test
    void refusesWhateverItCannotDoAndChangesNothing() throws Exception {
        Customer customer = Customer.ofEu();
        Customer other = Customer.ofUs();
        String purse = customer.accountWith(100_000);
        String shop = other.accountWith(100_000);
        String paid = customer.pay(purse, shop, 1, Customer.freshKey()).path("id");
        String received = other.pay(shop, purse, 50_000, Customer.freshKey()).path("id");

        Map<String, String> headers =
                Map.of(GatewayHeaders.CUSTOMER, customer.id().toString(), GatewayHeaders.HOME, "eu");
        Fuzz.of(
                        api,
                        Map.of(
                                "id", List.of(purse, shop, paid, received),
                                "from", List.of(purse),
                                "to", List.of(shop),
                                "currency", List.of("EUR")))
                .calling(URI.create("http://127.0.0.1:" + management + "/q/openapi"), "/api/")
                .run(call -> headers, FuzzTest::rows);

        Books.requireClean();
    }

    private static String rows() {
        StringBuilder rows = new StringBuilder();
        for (String table : TABLES) {
            rows.append(table)
                    .append(' ')
                    .append(Books.number("SELECT count(*) FROM payments." + table))
                    .append(' ');
        }
        return rows.toString();
    }
}
