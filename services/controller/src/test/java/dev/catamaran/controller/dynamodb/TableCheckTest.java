package dev.catamaran.controller.dynamodb;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.catamaran.embedded.FreePort;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.MultiRegionConsistency;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

class TableCheckTest {
    private static final Duration LIMIT = Duration.ofMillis(500);

    @Test
    void refusesATableThatIsNotThereOrHasAnotherKey() {
        try (LocalDynamoDb dynamo = new LocalDynamoDb()) {
            dynamo.create("register", Entry.NAME);
            dynamo.create("orders", "id");
            assertThatCode(() -> TableCheck.atStart(LocalDynamoDb.settings("register", dynamo.address(), LIMIT)))
                    .doesNotThrowAnyException();
            assertThatThrownBy(() -> TableCheck.atStart(LocalDynamoDb.settings("missing", dynamo.address(), LIMIT)))
                    .hasMessageContaining("there is no table missing in eu-west-1");
            assertThatThrownBy(() -> TableCheck.atStart(LocalDynamoDb.settings("orders", dynamo.address(), LIMIT)))
                    .hasMessageContaining("key [id]");
        }
    }

    @Test
    void refusesATableWhoseRegionsDoNotAgree() {
        TableSettings settings = new TableSettings("register", "eu-west-1", Optional.empty(), LIMIT);
        assertThatThrownBy(() -> TableCheck.check(settings, table(MultiRegionConsistency.EVENTUAL)))
                .hasMessageContaining("two regions could hold one lease");
        assertThatThrownBy(() -> TableCheck.check(settings, table(null)))
                .hasMessageContaining("two regions could hold one lease");
        assertThatCode(() -> TableCheck.check(settings, table(MultiRegionConsistency.STRONG)))
                .doesNotThrowAnyException();
    }

    @Test
    void goesOnWhenNobodyAnswers() {
        Credentials.ofNobody();
        URI nobody = URI.create("http://127.0.0.1:" + FreePort.next());
        assertThatCode(() -> TableCheck.atStart(LocalDynamoDb.settings("register", nobody, LIMIT)))
                .doesNotThrowAnyException();
    }

    private static TableDescription table(MultiRegionConsistency consistency) {
        return TableDescription.builder()
                .keySchema(KeySchemaElement.builder().attributeName(Entry.NAME).build())
                .multiRegionConsistency(consistency)
                .build();
    }
}
