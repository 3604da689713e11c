package dev.catamaran.controller;

/** Who keeps the register. */
public enum RegisterKind {
    /** ZooKeeper members inside the controllers. */
    EMBEDDED,
    /** A DynamoDB table with multi-region strong consistency. */
    DYNAMODB
}
