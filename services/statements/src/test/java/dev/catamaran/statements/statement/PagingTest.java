package dev.catamaran.statements.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.catamaran.statements.Ledger;
import dev.catamaran.statements.Reader;
import dev.catamaran.testkit.DatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = DatabaseResource.class,
        initArgs = {@ResourceArg(name = "migrate", value = "payments")})
class PagingTest {

    private final Reader reader = Reader.fresh();
    private final UUID account = reader.account();
    private final UUID other = Reader.fresh().account();

    @Test
    void showsWhatCameAndWentNewestFirst() {
        UUID out = Ledger.payment(account, other, 30, "lunch");
        UUID in = Ledger.payment(other, account, 100, "wages");

        reader.statement(account)
                .then()
                .statusCode(200)
                .header("Region", "eu")
                .header("Data-Age", "0.000")
                .body("account", equalTo(account.toString()))
                .body("currency", equalTo("EUR"))
                .body("entries.payment", contains(in.toString(), out.toString()))
                .body("entries.amount", contains(100, -30))
                .body("entries.counterparty", contains(other.toString(), other.toString()))
                .body("entries.reference", contains("wages", "lunch"))
                .body("entries.kind", contains("payment", "payment"))
                .body("next", nullValue());
    }

    @Test
    void walksThroughAllPagesWhileNewEntriesArrive() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            expected.add(Ledger.payment(account, other, 1, "").toString());
        }
        Collections.reverse(expected);

        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Response page = reader.request()
                    .queryParam("limit", 3)
                    .queryParam("cursor", cursor)
                    .get("/api/accounts/" + account + "/statement");
            seen.addAll(page.<List<String>>path("entries.payment"));
            cursor = page.path("next");
            Ledger.payment(account, other, 1, "meanwhile");
        }

        assertThat(seen).isEqualTo(expected);
    }

    @Test
    void offersNoPageAfterAFullLastOne() {
        Ledger.payment(account, other, 1, "");
        Ledger.payment(account, other, 1, "");

        reader.request()
                .queryParam("limit", 2)
                .get("/api/accounts/" + account + "/statement")
                .then()
                .body("entries", hasSize(2))
                .body("next", nullValue());
    }

    @Test
    void showsTwentyEntriesWhenNotTold() {
        for (int i = 0; i < 21; i++) {
            Ledger.payment(account, other, 1, "");
        }

        reader.statement(account).then().body("entries", hasSize(20));
    }
}
