package dev.catamaran.loadtests.journeys;

import dev.catamaran.loadtests.requests.Wanted;

/** A customer with an account, shared by all their visits; the session token is the one used by their main device. */
final class Customer {
    private final String name;
    private final String home;
    private final String password;
    private volatile String token;
    private volatile String account;

    Customer(String name, String home, String password) {
        this.name = name;
        this.home = home;
        this.password = password;
    }

    String name() {
        return name;
    }

    String home() {
        return home;
    }

    String email() {
        return name + "@customers.test";
    }

    String password() {
        return password;
    }

    Wanted signUp() {
        return Wanted.signUp(email(), password, name, home);
    }

    String token() {
        return token;
    }

    void token(String newToken) {
        token = newToken;
    }

    String account() {
        return account;
    }

    void account(String id) {
        account = id;
    }
}
