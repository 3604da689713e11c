package dev.catamaran.payments.reconcile;

import dev.catamaran.payments.payment.Branch;
import dev.catamaran.payments.payment.Branch.Account;
import dev.catamaran.platform.problem.Problem;
import dev.catamaran.platform.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Customers, couriers, reconcilers and leases that do what the dice say. */
final class Schedule {

    /** What a customer may be told when the regions disagree; never that a key was used for something else. */
    static final Set<Problem> ALLOWED =
            Set.of(Problem.INSUFFICIENT_FUNDS, Problem.NOT_KNOWN_YET, Problem.REFUND_EXCEEDS_PAYMENT);

    private static final int ACCOUNTS = 6;
    private static final int HANDFUL = 4;
    private static final int RECENT = 6;

    private final TwoBooks books;
    private final Random dice;
    private final List<Account> accounts = new ArrayList<>();
    private final List<Made> made = new ArrayList<>();
    private final List<Wish> wishes = new ArrayList<>();
    private final Map<String, Office> offices = new HashMap<>();
    private final Map<String, Courier> couriers = new HashMap<>();
    private final Set<Problem> refusals = new HashSet<>();

    /** Something a customer wants, asked again with the same key until it is sure to have happened. */
    private record Wish(Account by, Account to, Function<Branch, UUID> call) {}

    private record Made(UUID payment, Account payee) {}

    Schedule(TwoBooks books, Random dice) {
        this.books = books;
        this.dice = dice;
        for (String region : List.of("eu", "us")) {
            String other = region.equals("eu") ? "us" : "eu";
            offices.put(region, new Office(books.branch(region)));
            couriers.put(region, new Courier(region, books.ledgers(region), books.ledgers(other)));
        }
        for (int i = 0; i < ACCOUNTS; i++) {
            accounts.add(open(i % 2 == 0 ? "eu" : "us"));
        }
    }

    private Account open(String home) {
        Account account = books.ledgers("eu").open(home);
        books.ledgers("us").adopt(account);
        return account;
    }

    void step() {
        int roll = dice.nextInt(100);
        if (roll < 14) {
            wish(deposit());
        } else if (roll < 34) {
            wish(payment());
        } else if (roll < 48) {
            refund();
        } else if (roll < 70) {
            repeat();
        } else if (roll < 80) {
            couriers.get(region()).carry(dice.nextInt(HANDFUL), dice);
        } else if (roll < 86) {
            offices.get(region()).round();
        } else if (roll < 91) {
            fold();
        } else {
            takeOver(region());
        }
    }

    /** Whoever waited for an answer of the region that is gone asks the next one. */
    private void takeOver(String home) {
        books.move(home, books.holder(home).equals("eu") ? "us" : "eu");
        for (int i = 0; i < HANDFUL; i++) {
            repeat();
        }
    }

    /** Everything arrives, everybody reconciles, until nothing is left to carry. Returns the rounds it took. */
    int settle(int most) {
        int idle = 0;
        int rounds = 0;
        while (idle < 2 && rounds < most) {
            int carried = 0;
            for (String region : couriers.keySet()) {
                carried += couriers.get(region).carry(Integer.MAX_VALUE, dice);
            }
            offices.values().forEach(Office::round);
            idle = carried == 0 ? idle + 1 : 0;
            rounds++;
        }
        return rounds;
    }

    Set<Problem> refusals() {
        return refusals;
    }

    private Wish deposit() {
        Account account = account();
        long amount = 100 + dice.nextInt(300);
        String key = key();
        return new Wish(account, account, branch -> branch.deposit(account, amount, key));
    }

    private Wish payment() {
        Account from = account();
        Account to = accounts.get((accounts.indexOf(from) + 1 + dice.nextInt(ACCOUNTS - 1)) % ACCOUNTS);
        long amount = 1 + dice.nextInt(200);
        String key = key();
        return new Wish(from, to, branch -> branch.pay(from, to.id(), amount, key));
    }

    private void refund() {
        if (made.isEmpty()) {
            return;
        }
        Made earlier = made.get(dice.nextInt(made.size()));
        Long amount = dice.nextBoolean() ? null : Long.valueOf(1 + dice.nextInt(120));
        String key = key();
        Account payee = earlier.payee();
        wish(new Wish(payee, null, branch -> branch.refund(payee, earlier.payment(), amount, key)));
    }

    /** Mostly what was asked a moment ago: whoever repeats himself has just met a region that died. */
    private void repeat() {
        if (!wishes.isEmpty()) {
            int recent = dice.nextInt(4) > 0 ? Math.min(RECENT, wishes.size()) : wishes.size();
            ask(wishes.get(wishes.size() - 1 - dice.nextInt(recent)));
        }
    }

    private void wish(Wish wish) {
        wishes.add(wish);
        ask(wish);
    }

    private void ask(Wish wish) {
        try {
            UUID payment = wish.call().apply(books.serving(wish.by().home()));
            if (wish.to() != null && !wish.to().equals(wish.by())) {
                made.add(new Made(payment, wish.to()));
            }
        } catch (ProblemException refused) {
            refusals.add(refused.problem());
        }
    }

    private void fold() {
        books.branch(region()).fold();
    }

    private Account account() {
        return accounts.get(dice.nextInt(accounts.size()));
    }

    private String region() {
        return dice.nextBoolean() ? "eu" : "us";
    }

    private String key() {
        return "key-" + dice.nextLong();
    }
}
