package dev.catamaran.identity.database;

import dev.catamaran.platform.database.DatabaseFailure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

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
        } catch (QuarkusTransactionException failure) {
            throw DatabaseFailure.of(reasonOf(failure));
        } catch (PersistenceException failure) {
            throw DatabaseFailure.of(failure);
        }
    }

    /** Why a commit failed is not among the causes: the transaction manager only suppresses it. */
    private static Throwable reasonOf(QuarkusTransactionException failure) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .flatMap(cause -> Stream.of(cause.getSuppressed()))
                .findFirst()
                .orElse(failure);
    }
}
