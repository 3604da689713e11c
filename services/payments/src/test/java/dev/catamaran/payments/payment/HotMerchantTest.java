package dev.catamaran.payments.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.payments.AtOnce;
import dev.catamaran.payments.Books;
import dev.catamaran.payments.Customer;
import dev.catamaran.testkit.DatabaseResource;
import dev.catamaran.testkit.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class HotMerchantTest {

    private final Customer merchant = Customer.ofEu();

    @Test
    void creditsDoNotWaitForTheMerchantsRow() throws Exception {
        String till = merchant.accountWith(0);
        List<Customer> payers = AtOnce.run(6, 6, i -> Customer.ofEu());
        List<String> purses =
                payers.stream().map(payer -> payer.accountWith(100)).toList();

        try (Connection rival = TestDatabase.superuser();
                Statement lock = rival.createStatement()) {
            rival.setAutoCommit(false);
            lock.execute("INSERT INTO payments.balance VALUES ('" + till + "', 0) ON CONFLICT DO NOTHING");
            lock.execute("SELECT FROM payments.balance WHERE account_id = '" + till + "' FOR UPDATE");
            List<Integer> answers = AtOnce.run(
                    60,
                    6,
                    i -> payers.get(i % 6)
                            .pay(purses.get(i % 6), till, 10, Customer.freshKey())
                            .statusCode());
            assertThat(answers).containsOnly(201);
            rival.rollback();
        }

        assertThat(merchant.balance(till)).isEqualTo(600);
        Books.requireClean();
    }
}
