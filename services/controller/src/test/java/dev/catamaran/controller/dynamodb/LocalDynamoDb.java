package dev.catamaran.controller.dynamodb;

import com.amazonaws.services.dynamodbv2.local.main.ServerRunner;
import com.amazonaws.services.dynamodbv2.local.server.DynamoDBProxyServer;
import dev.catamaran.embedded.FreePort;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * DynamoDB Local in this JVM, its tables in memory. It knows one region only: what many regions agree on it cannot
 * show.
 */
public final class LocalDynamoDb implements AutoCloseable {
    static final String REGION = "eu-west-1";

    private final DynamoDBProxyServer server;
    private final URI address;

    public LocalDynamoDb() {
        // the build unpacks SQLite's library to here
        System.setProperty(
                "sqlite4java.library.path",
                Path.of("target", "sqlite4java").toAbsolutePath().toString());
        Credentials.ofNobody();
        int port = FreePort.next();
        this.address = URI.create("http://127.0.0.1:" + port);
        try {
            this.server = ServerRunner.createServerFromCommandLineArgs(
                    new String[] {"-inMemory", "-disableTelemetry", "-port", Integer.toString(port)});
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public URI address() {
        return address;
    }

    /** A table with a key of this name. */
    public void create(String table, String key) {
        try (DynamoDbAsyncClient client =
                TableClient.open(settings(table, address, Duration.ofSeconds(10)), Duration.ofSeconds(10))) {
            client.createTable(request -> request.tableName(table)
                            .billingMode(BillingMode.PAY_PER_REQUEST)
                            .attributeDefinitions(
                                    attribute -> attribute.attributeName(key).attributeType(ScalarAttributeType.S))
                            .keySchema(element -> element.attributeName(key).keyType(KeyType.HASH)))
                    .join();
        }
    }

    static TableSettings settings(String table, URI address, Duration limit) {
        return new TableSettings(table, REGION, Optional.of(address), limit);
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
