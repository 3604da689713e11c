package dev.catamaran.loadtests.journeys;

import dev.catamaran.loadtests.requests.Effort;
import dev.catamaran.loadtests.requests.Endpoint;
import dev.catamaran.loadtests.requests.PlainClient;
import dev.catamaran.loadtests.requests.Wanted;
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
    private final Memory memory;
    private final boolean bothWaysIn;

    Errands(PlainClient client, Customers customers, Map<String, String> entries, Memory memory, boolean bothWaysIn) {
        this.client = client;
        this.customers = customers;
        this.entries = entries;
        this.memory = memory;
        this.bothWaysIn = bothWaysIn;
    }

    /** What visits leave behind for later ones. */
    record Memory(OldTokens oldTokens, Receipts receipts, Unsettled unsettled) {
        Memory() {
            this(new OldTokens(), new Receipts(), new Unsettled());
        }
    }

    /** Somebody else takes the place of a customer whose set-up failed. */
    Void setUp(Customer customer) throws InterruptedException {
        Visit visit = Visit.onMainDevice("set-up", entries.get(customer.home()), customer);
        if (client.send(Endpoint.SIGN_UP, visit, customer.signUp()).acknowledged()
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
        return settle(Endpoint.DEPOSIT, visit, Wanted.deposit(visit.who().account(), amount))
                .acknowledged();
    }

    /** What fails now is asked for again when everything is whole. */
    private Effort settle(Endpoint endpoint, Visit visit, Wanted wanted) throws InterruptedException {
        Effort effort = client.send(endpoint, visit, wanted);
        if (effort.failed()) {
            memory.unsettled().add(visit.who(), wanted);
        }
        return effort;
    }

    /** Pays; now and then pays again with the same key through the other way in, reads, tops up. */
    void shopping(String geography) throws InterruptedException {
        Visit visit = Visit.onMainDevice("shopping", entries.get(geography), customers.anyPayer(geography))
                .orThrough(otherEntry(geography));
        pay(visit, customers.anyPayee(visit.who()));
        if (sometimes(0.2)) {
            client.send(
                    Endpoint.READ_ACCOUNT, visit, Wanted.readAccount(visit.who().account()));
        }
        if (sometimes(0.05)) {
            deposit(visit, TOP_UP);
        }
    }

    private void pay(Visit visit, Customer payee) throws InterruptedException {
        long amount = 1 + ThreadLocalRandom.current().nextLong(DEAREST);
        String from = visit.who().account();
        Wanted payment = Wanted.pay(from, payee.account(), amount);
        Effort paid = settle(Endpoint.PAY, visit, payment);
        if (paid.acknowledged()) {
            String id = paid.body().path("id").asText(null);
            memory.receipts().add(new Receipts.Receipt(id, from, payee, amount));
        }
        if (paid.acknowledged() && sometimes(0.1)) {
            visit.sentInVain();
            settle(Endpoint.PAY_AGAIN, visit, payment);
        }
    }

    /** Signs up, now and then once more as somebody does who did not see the answer; opens an account and uses it at once. */
    void newcomer(String geography) throws InterruptedException {
        Customer customer = customers.newcomer(geography);
        Visit visit =
                Visit.onMainDevice("newcomer", entries.get(geography), customer).orThrough(otherEntry(geography));
        if (!client.send(Endpoint.SIGN_UP, visit, customer.signUp()).acknowledged()) {
            return;
        }
        if (sometimes(0.5)) {
            visit.sentInVain();
            client.send(Endpoint.SIGN_UP_AGAIN, visit, customer.signUp());
        }
        if (client.logIn(visit).acknowledged() && openAccount(visit) && deposit(visit, TOP_UP)) {
            customers.ready(customer);
            pay(visit, customers.anyPayee(customer));
        }
    }

    /** A merchant gives one of the newest payments back, or a part of it; now and then says so twice. */
    void refund(String geography) throws InterruptedException {
        Receipts.Receipt receipt = memory.receipts().take(geography);
        if (receipt == null) {
            return;
        }
        Customer merchant = receipt.merchant();
        Visit visit =
                Visit.onMainDevice("refund", entries.get(geography), merchant).orThrough(otherEntry(geography));
        long amount = sometimes(0.5) ? receipt.amount() : 1 + receipt.amount() / 2;
        Wanted refund = Wanted.refund(receipt.payment(), merchant.account(), receipt.payer(), amount);
        boolean refunded = client.send(Endpoint.REFUND, visit, refund).acknowledged();
        if (refunded && sometimes(0.2)) {
            visit.sentInVain();
            client.send(Endpoint.REFUND, visit, refund);
        }
    }

    /** A merchant spends what customers paid, and looks at the rest. */
    void spending(String geography) throws InterruptedException {
        Customer merchant = customers.anyMerchant(geography);
        Visit visit =
                Visit.onMainDevice("spending", entries.get(geography), merchant).orThrough(otherEntry(geography));
        pay(visit, customers.anyPayer(customers.anyHome()));
        if (sometimes(0.5)) {
            client.send(Endpoint.READ_ACCOUNT, visit, Wanted.readAccount(merchant.account()));
        }
    }

    /** Pays so little that nobody runs out of money. True when it was acknowledged. */
    boolean payLittle(String geography) throws InterruptedException {
        Visit visit = Visit.onMainDevice("ramp", entries.get(geography), customers.anyPayer(geography));
        long amount = 1 + ThreadLocalRandom.current().nextLong(LITTLE);
        String to = customers.anyMerchant(geography).account();
        Wanted payment = Wanted.pay(visit.who().account(), to, amount);
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
            memory.oldTokens().add(visit.who(), token);
            tryOldToken(Endpoint.OLD_TOKEN, new OldTokens.OldToken(visit.who(), token));
        }
    }

    void tryOldTokens() throws InterruptedException {
        for (OldTokens.OldToken old : memory.oldTokens().takeAll()) {
            tryOldToken(Endpoint.OLD_TOKEN_LATER, old);
        }
    }

    /** With the same keys. */
    void askAgain() throws InterruptedException {
        for (Unsettled.Open open : memory.unsettled().takeAll()) {
            Customer customer = open.customer();
            Visit visit = Visit.onMainDevice("again, later", entries.get(customer.home()), customer);
            client.send(Endpoint.AGAIN_LATER, visit, open.wanted());
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
