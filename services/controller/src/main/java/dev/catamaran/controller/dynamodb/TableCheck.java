package dev.catamaran.controller.dynamodb;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.MultiRegionConsistency;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * Looks at the table before a lease is built on it. A table of one region, or one that its regions learn of later,
 * would let two regions hold one lease.
 */
public final class TableCheck {
    private static final Logger LOG = LoggerFactory.getLogger(TableCheck.class);
    /** A start may wait a while for credentials and names; a lease may not. */
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private TableCheck() {}

    /**
     * A service that does not answer, or does not let this controller look, is no reason to stay down: the register
     * will not decide anything without it.
     *
     * @throws IllegalStateException the table is not there, or is not one that can decide
     */
    public static void atStart(TableSettings settings) {
        try (DynamoDbAsyncClient client = TableClient.open(settings, LIMIT)) {
            check(
                    settings,
                    client.describeTable(request -> request.tableName(settings.table()))
                            .join()
                            .table());
        } catch (CompletionException e) {
            if (e.getCause() instanceof ResourceNotFoundException) {
                throw new IllegalStateException("there is no " + settings.place() + " (CATAMARAN_REGISTER_TABLE)", e);
            }
            LOG.warn(
                    "could not look at {}; goes on unchecked: {}",
                    settings.place(),
                    e.getCause().getMessage());
        }
    }

    /** @throws IllegalStateException it cannot decide, and why */
    static void check(TableSettings settings, TableDescription table) {
        List<String> keys =
                table.keySchema().stream().map(KeySchemaElement::attributeName).toList();
        if (!keys.equals(List.of(Entry.NAME))) {
            throw new IllegalStateException(
                    settings.place() + " has the key " + keys + "; the register's is " + List.of(Entry.NAME));
        }
        boolean strong = table.multiRegionConsistency() == MultiRegionConsistency.STRONG;
        if (!strong && settings.endpoint().isEmpty()) {
            throw new IllegalStateException(
                    settings.place() + " is not a global table with multi-region strong consistency;"
                            + " two regions could hold one lease");
        }
    }
}
