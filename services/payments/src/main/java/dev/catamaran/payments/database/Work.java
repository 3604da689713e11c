package dev.catamaran.payments.database;

import java.sql.Connection;
import java.sql.SQLException;

/** What one transaction does on its connection. */
@FunctionalInterface
public interface Work<T> {

    T on(Connection connection) throws SQLException;
}
