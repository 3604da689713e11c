package dev.catamaran.payments.account;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An account. It never changes after it was opened; its balance is another table's business. */
@Entity
@Immutable
@Table(schema = "payments", name = "account")
public class Account extends PanacheEntityBase {

    @Id
    public UUID id;

    @Column(name = "customer_id")
    public UUID customerId;

    public String home;

    @Column(columnDefinition = "char(3)")
    public String currency;

    public String name;

    public String kind;

    /** In minor units; null means no limit. */
    public Long minimum;

    @Column(name = "created_at")
    public Instant createdAt;

    /** @param after the last one that is known already */
    static List<Account> of(List<UUID> customers, UUID after, int most) {
        return Account.<Account>find("customerId in ?1 and id > ?2 order by id", customers, after)
                .range(0, most - 1)
                .list();
    }

    boolean belongsTo(List<UUID> customers) {
        return customerId != null && customers.contains(customerId);
    }
}
