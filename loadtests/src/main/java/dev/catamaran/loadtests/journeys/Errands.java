package dev.catamaran.loadtests.journeys;

import dev.catamaran.loadtests.requests.Effort;
import dev.catamaran.loadtests.requests.Endpoint;
import dev.catamaran.loadtests.requests.PlainClient;
import dev.catamaran.loadtests.requests.Wanted;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** What one customer does in one visit; each method runs until the visit is over. */
final class Errands {
    private static final long FIRST_DEPOSIT = 100_000;
    private static final long TOP_UP = 5_000;
    private static final long DEAREST = 900;
    private static final long LITTLE = 9;

    private final PlainClient client;
    private final Customers customers;
    private final Map<String, String> entries;
    private final OldTokens oldTokens;
    private final boolean bothWaysIn;

    Errands(
            PlainClient client,
            Customers customers,
            Map<String, String> entries,
            OldTokens oldTokens,
            boolean bothWaysIn) {
        this.client = client;
        this.customers = customers;
        this.entries = entries;
        this.oldTokens = oldTokens;
        this.bothWaysIn = bothWaysIn;
    }

    /** Somebody else takes the place of a customer whose set-up failed. */
    Void setUp(Customer customer) throws InterruptedException {
        Visit visit = Visit.onMainDevice("set-up", entries.get(customer.home()), customer);
        Wanted signUp = Wanted.signUp(customer.email(), customer.password(), customer.name(), customer.home());
        if (client.send(Endpoint.SIGN_UP, visit, signUp).acknowledged()
                && client.logIn(visit).acknowledged()
                && openAccount(visit)
                && (!Customers.pays(customer) || deposit(visit, FIRST_DEPOSIT))) {
            customers.ready(customer);
        } else {
            customers.replace(customer);
        }
        return null;
    }

    private boolean openAccount(Visit visit) throws InterruptedException {
        Effort opened = client.send(Endpoint.OPEN_ACCOUNT, visit, Wanted.openAccount("main"));
        visit.who().account(opened.body().path("id").asText(null));
        return opened.acknowledged();
    }

    private boolean deposit(Visit visit, long amount) throws InterruptedException {
        Wanted deposit = Wanted.deposit(visit.who().account(), amount);
        return client.send(Endpoint.DEPOSIT, visit, deposit).acknowledged();
    }

    /** Pays; now and then pays again with the same key through the other way in, reads, tops up. */
    void shopping(String geography) throws InterruptedException {
        Visit visit = Visit.onMainDevice("shopping", entries.get(geography), customers.anyPayer(geography))
                .orThrough(otherEntry(geography));
        long amount = 1 + ThreadLocalRandom.current().nextLong(DEAREST);
        Wanted payment = Wanted.pay(visit.who().account(), customers.anyPayee(geography), amount);
        boolean paid = client.send(Endpoint.PAY, visit, payment).acknowledged();
        if (paid && sometimes(0.1)) {
            visit.sentInVain();
            client.send(Endpoint.PAY_AGAIN, visit, payment);
        }
        if (sometimes(0.2)) {
            client.send(
                    Endpoint.READ_ACCOUNT, visit, Wanted.readAccount(visit.who().account()));
        }
        if (sometimes(0.05)) {
            deposit(visit, TOP_UP);
        }
    }

    /** Pays so little that nobody runs out of money. True when it was acknowledged. */
    boolean payLittle(String geography) throws InterruptedException {
        Visit visit = Visit.onMainDevice("ramp", entries.get(geography), customers.anyPayer(geography));
        long amount = 1 + ThreadLocalRandom.current().nextLong(LITTLE);
        Wanted payment = Wanted.pay(visit.who().account(), customers.anyPayee(geography), amount);
        return client.send(Endpoint.PAY, visit, payment).acknowledged();
    }

    /** Logs in with a session of its own, logs out again, and then tries the old token through both ways in. */
    void otherDevice(String geography) throws InterruptedException {
        Visit visit = Visit.onOtherDevice("other device", entries.get(geography), customers.anyPayer(geography))
                .orThrough(otherEntry(geography));
        if (!client.logIn(visit).acknowledged()) {
            return;
        }
        client.send(Endpoint.WHO_AM_I, visit, Wanted.whoAmI());
        String token = visit.token();
        if (client.send(Endpoint.LOG_OUT, visit, Wanted.logOut()).acknowledged()) {
            oldTokens.add(visit.who(), token);
            tryOldToken(Endpoint.OLD_TOKEN, new OldTokens.OldToken(visit.who(), token));
        }
    }

    void tryOldTokens(List<OldTokens.OldToken> tokens) throws InterruptedException {
        for (OldTokens.OldToken old : tokens) {
            tryOldToken(Endpoint.OLD_TOKEN_LATER, old);
        }
    }

    private void tryOldToken(Endpoint endpoint, OldTokens.OldToken old) throws InterruptedException {
        for (String entry : entries.values()) {
            Visit visit = Visit.withOldToken("old token", entry, old.customer(), old.token());
            client.send(endpoint, visit, Wanted.whoAmI());
        }
    }

    /** Null for customers who only know their own. */
    private String otherEntry(String geography) {
        return !bothWaysIn
                ? null
                : entries.entrySet().stream()
                        .filter(entry -> !entry.getKey().equals(geography))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
    }

    private static boolean sometimes(double share) {
        return ThreadLocalRandom.current().nextDouble() < share;
    }
}
