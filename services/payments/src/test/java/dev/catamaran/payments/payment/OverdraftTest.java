package dev.catamaran.payments.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.payments.AtOnce;
import dev.catamaran.payments.Books;
import dev.catamaran.payments.Customer;
import dev.catamaran.testkit.DatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class OverdraftTest {

    private final Customer payer = Customer.ofEu();
    private final Customer payee = Customer.ofEu();

    @Test
    void manyClientsOfOneDebtorNeverOverdrawIt() throws Exception {
        String from = payer.accountWith(1_000);
        String to = payee.accountWith(0);

        List<Integer> answers = AtOnce.run(
                120, 12, i -> payer.pay(from, to, 30, Customer.freshKey()).statusCode());

        assertThat(answers.stream().filter(status -> status < 300)).hasSize(33);
        assertThat(answers).isSubsetOf(200, 201, 402);
        assertThat(payer.balance(from)).isEqualTo(10);
        assertThat(payee.balance(to)).isEqualTo(990);
        Books.requireClean();
    }

    @Test
    void paymentsInACircleNeitherDeadlockNorLoseMoney() throws Exception {
        String one = payer.accountWith(500);
        String other = payee.accountWith(500);

        List<Integer> answers = AtOnce.run(
                100,
                10,
                i -> (i % 2 == 0
                                ? payer.pay(one, other, 20, Customer.freshKey())
                                : payee.pay(other, one, 20, Customer.freshKey()))
                        .statusCode());

        assertThat(answers).isSubsetOf(200, 201, 402);
        assertThat(payer.balance(one) + payee.balance(other)).isEqualTo(1_000);
        Books.requireClean();
    }
}
