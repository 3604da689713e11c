package dev.catamaran.identity.customer;

import dev.catamaran.identity.database.Database;
import dev.catamaran.platform.database.WriteGate;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Customers in this region's database. */
@ApplicationScoped
public class CustomerStore {

    /** Waits for a sign-up of the same address that is being committed, instead of failing at it. */
    private static final String INSERT = """
            INSERT INTO identity.customer (id, email, password_hash, name, home, region, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""";

    private final Database database;
    private final WriteGate gate;

    CustomerStore(Database database, WriteGate gate) {
        this.database = database;
        this.gate = gate;
    }

    /**
     * All customers with this address, the oldest first; more than one where two regions each made one.
     *
     * @param email in any case
     */
    public List<Customer> withEmail(String email) {
        return database.read(() -> Customer.withAddress(EmailAddress.of(email)));
    }

    Optional<Customer> withId(UUID id) {
        return database.read(() -> Customer.findByIdOptional(id));
    }

    /** Who has the address that {@code home} is asked to take; refuses where it may not take one now. */
    List<Customer> beforeSignUp(String email, String home) {
        return database.read(() -> {
            session().doWork(connection -> gate.require(connection, home));
            return Customer.withAddress(email);
        });
    }

    /** Who has the address afterwards: this customer alone, or whoever came first. */
    List<Customer> add(Customer customer) {
        return database.transaction(() -> {
            session().doWork(connection -> gate.require(connection, customer.home));
            List<Customer> present = Customer.withAddress(customer.email);
            return present.isEmpty() ? inserted(customer) : present;
        });
    }

    private static List<Customer> inserted(Customer customer) {
        boolean isNew = session().doReturningWork(connection -> insert(connection, customer));
        return isNew ? List.of(customer) : Customer.withAddress(customer.email);
    }

    private static boolean insert(Connection connection, Customer customer) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, customer.id);
            insert.setString(2, customer.email);
            insert.setString(3, customer.passwordHash);
            insert.setString(4, customer.name);
            insert.setString(5, customer.home);
            insert.setString(6, customer.region);
            insert.setObject(7, customer.createdAt.atOffset(ZoneOffset.UTC));
            return insert.executeUpdate() == 1;
        }
    }

    private static Session session() {
        return Customer.getEntityManager().unwrap(Session.class);
    }
}
