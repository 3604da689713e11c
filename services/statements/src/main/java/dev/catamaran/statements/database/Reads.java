package dev.catamaran.statements.database;

import dev.catamaran.platform.database.DatabaseFailure;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;

/** Reads on the pool, statement by statement. */
@ApplicationScoped
public class Reads {

    /** What is read on one connection. */
    @FunctionalInterface
    public interface Read<T> {

        T on(Connection connection) throws SQLException;
    }

    private final AgroalDataSource pool;

    Reads(AgroalDataSource pool) {
        this.pool = pool;
    }

    /** Answers 503 unavailable when the copy cannot be read now. */
    public <T> T run(Read<T> read) {
        try (Connection connection = pool.getConnection()) {
            return read.on(connection);
        } catch (SQLException failure) {
            throw DatabaseFailure.of(failure);
        }
    }
}
