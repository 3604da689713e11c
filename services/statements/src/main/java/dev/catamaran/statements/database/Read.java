package dev.catamaran.statements.database;

import java.sql.Connection;
import java.sql.SQLException;

/** What is read on one connection. */
@FunctionalInterface
public interface Read<T> {

    T on(Connection connection) throws SQLException;
}
