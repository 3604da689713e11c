package dev.catamaran.controller.dynamodb;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** One entry as an item: its name is the key, its version a number of our own. */
record Entry(String name, long version, String value) {
    /** The table's partition key, a string. */
    static final String NAME = "entry";

    private static final String VERSION = "version";
    private static final String VALUE = "value";

    static Entry of(Map<String, AttributeValue> item) {
        return new Entry(
                item.get(NAME).s(),
                Long.parseLong(item.get(VERSION).n()),
                item.get(VALUE).s());
    }

    static GetItemRequest read(String table, String name, boolean latest) {
        return GetItemRequest.builder()
                .tableName(table)
                .key(Map.of(NAME, text(name)))
                .consistentRead(latest)
                .build();
    }

    PutItemRequest create(String table) {
        return put(table)
                .conditionExpression("attribute_not_exists(#name)")
                .expressionAttributeNames(Map.of("#name", NAME))
                .build();
    }

    PutItemRequest replace(String table, long old) {
        return put(table)
                .conditionExpression("#version = :old")
                .expressionAttributeNames(Map.of("#version", VERSION))
                .expressionAttributeValues(Map.of(":old", number(old)))
                .build();
    }

    private PutItemRequest.Builder put(String table) {
        return PutItemRequest.builder()
                .tableName(table)
                .item(Map.of(NAME, text(name), VERSION, number(version), VALUE, text(value)));
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
