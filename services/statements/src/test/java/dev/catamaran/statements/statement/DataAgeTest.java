package dev.catamaran.statements.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;

import dev.catamaran.statements.Ledger;
import dev.catamaran.statements.Reader;
import dev.catamaran.testkit.DatabaseResource;
import dev.catamaran.testkit.Gate;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = DatabaseResource.class,
        initArgs = {@ResourceArg(name = "migrate", value = "payments")})
class DataAgeTest {

    private final Reader reader = Reader.fresh();

    @AfterEach
    void openAgain() {
        Gate.open("eu");
    }

    @Test
    void isZeroWhereTheHomeIsWritten() {
        reader.statement(reader.account()).then().header("Data-Age", "0.000");
    }

    @Test
    void countsFromTheMomentOurGateShut() {
        Gate.open("eu", "eu", 1, Duration.ofSeconds(-40));

        String age = reader.statement(reader.account()).header("Data-Age");

        assertThat(Double.parseDouble(age)).isBetween(40.0, 60.0);
    }

    @Test
    void isAbsentWhenNothingHereCanTell() {
        reader.statement(Ledger.account(reader.id(), "nowhere"))
                .then()
                .statusCode(200)
                .header("Data-Age", nullValue());
    }
}
