package dev.catamaran.identity.customer;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A customer. Nothing of it changes after the sign-up. */
@Entity
@Immutable
@Table(schema = "identity", name = "customer")
public class Customer extends PanacheEntityBase {

    @Id
    public UUID id;

    /** As {@link EmailAddress} writes it. */
    public String email;

    @Column(name = "password_hash")
    public String passwordHash;

    public String name;

    public String home;

    /** The region that took the sign-up. */
    public String region;

    @Column(name = "created_at")
    public Instant createdAt;

    /** The oldest first. More than one where two regions each accepted the address before they heard of each other. */
    static List<Customer> withAddress(String email) {
        return list("email = ?1 order by id", email);
    }
}
