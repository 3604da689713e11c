package dev.catamaran.identity.database;

import dev.catamaran.platform.database.DatabaseFailure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.util.function.Supplier;

/** Runs what needs the database, and turns its absence into an answer that may be repeated. */
@ApplicationScoped
public class Database {

    /** Commits what {@code work} did, or nothing of it. */
    public <T> T transaction(Supplier<T> work) {
        return answering(() -> QuarkusTransaction.requiringNew().call(work::get));
    }

    /** Without a transaction, so that a read-only standby serves it as well. */
    public <T> T read(Supplier<T> work) {
        return answering(work);
    }

    private static <T> T answering(Supplier<T> work) {
        try {
            return work.get();
        } catch (QuarkusTransactionException | PersistenceException failure) {
            throw DatabaseFailure.of(failure);
        }
    }
}
