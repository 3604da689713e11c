package dev.catamaran.identity.customer;

import java.util.UUID;

/** A customer as an answer shows it. */
public record CustomerBody(UUID id, String email, String name, String home) {

    public static CustomerBody of(Customer customer) {
        return new CustomerBody(customer.id, customer.email, customer.name, customer.home);
    }
}
