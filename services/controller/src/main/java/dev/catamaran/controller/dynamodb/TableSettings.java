package dev.catamaran.controller.dynamodb;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Where the register's table is.
 *
 * @param region the AWS region whose replica is asked, such as {@code eu-west-1}
 * @param endpoint instead of the region's own; a table reached so is not asked for its consistency (DynamoDB Local has
 *     none)
 * @param limit after which a call is answered with {@code Unknown}: half of T
 */
public record TableSettings(String table, String region, Optional<URI> endpoint, Duration limit) {

    /** For messages. */
    String place() {
        return "table " + table + " in " + region;
    }
}
